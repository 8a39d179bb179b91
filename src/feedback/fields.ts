import type { FeedbackCategory } from '../consent/disclosure.ts';
import type { FieldProblem } from '../domain-error.ts';
import type { Feedback } from '../generated/prisma/client.ts';
import { maskPersonalData, mustStop, scanPersonalData } from '../privacy/scan/index.ts';
import type { Sealer } from '../privacy/seal.ts';

/** The four fields of a feedback, in their order. */
export const fields = ['discussed', 'steps', 'support', 'possible'] as const;
export type FeedbackField = (typeof fields)[number];
/** What was written; a field that is left out is not told. */
export type FeedbackText = Partial<Record<FeedbackField, string>>;

export const LONGEST_FIELD = 1000;

const categories = {
  discussed: 'DISCUSSED',
  steps: 'STEPS',
  support: 'SUPPORT',
  possible: 'POSSIBLE',
} as const satisfies Record<FeedbackField, FeedbackCategory>;

/** What kinds of things a text tells. */
export function categoriesOf(text: FeedbackText): FeedbackCategory[] {
  return fields.filter((field) => text[field]).map((field) => categories[field]);
}

/** The fields that fit what a client agreed to be told. */
export function fieldsWithin(allowed: readonly string[]): FeedbackField[] {
  return fields.filter((field) => allowed.includes(categories[field]));
}

/**
 * The fields as they were typed. A national number or bank account stops a field, a mail address or telephone number is
 * replaced; names stay, because a coach writes "Demo wil..." to someone who knows the client.
 */
export function readFields(typed: FeedbackText, problems: FieldProblem[]): FeedbackText {
  const text: FeedbackText = {};
  for (const field of fields) {
    const words = (typed[field] ?? '')
      .normalize('NFC')
      .replaceAll(/\p{Cf}/gu, '')
      .trim();
    if (words === '') continue;
    const found = scanPersonalData(words);
    if (words.length > LONGEST_FIELD) problems.push({ field, messageKey: 'field.text.long' });
    else if (mustStop(found)) problems.push({ field, messageKey: 'field.text.number' });
    text[field] = maskPersonalData(
      words,
      found.filter(({ kind }) => kind !== 'name'),
    );
  }
  if (Object.keys(text).length === 0) problems.push({ field: 'discussed', messageKey: 'field.text.missing' });
  return text;
}

type Sealed = Pick<Feedback, FeedbackField>;

export function sealFields(
  sealer: Sealer,
  text: FeedbackText,
): Record<FeedbackField, Uint8Array<ArrayBuffer> | null> {
  const one = (field: FeedbackField) => {
    const words = text[field];
    return words ? sealer.seal(words, `feedback.${field}`) : null;
  };
  return {
    discussed: one('discussed'),
    steps: one('steps'),
    support: one('support'),
    possible: one('possible'),
  };
}

export function openFields(sealer: Sealer, sealed: Sealed): FeedbackText {
  const text: FeedbackText = {};
  for (const field of fields) {
    const bytes = sealed[field];
    if (bytes) text[field] = sealer.open(bytes, `feedback.${field}`);
  }
  return text;
}

/** No field at all. */
export const noFields = { discussed: null, steps: null, support: null, possible: null } as const;
