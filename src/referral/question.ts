import type { FieldProblem } from '../domain-error.ts';
import { maskPersonalData, mustStop, scanPersonalData } from '../privacy/scan/index.ts';
import type { Sealer } from '../privacy/seal.ts';
import { hasHealthWords } from './health-words.ts';

const CONTEXT = 'referral.question';
export const LONGEST_QUESTION = 500;

export type ReadQuestion = {
  /** With neutral words in the place of names, phone numbers and mail addresses. */
  question: string;
  /** Something was replaced. */
  masked: boolean;
  /** It speaks of an illness or treatment, which the coach need not know. */
  health: boolean;
};

/**
 * The question about work as it was typed. A national number or bank account stops it; other personal data are replaced.
 * Problems go to `problems`, and the question then counts as not given.
 */
export function readQuestion(typed: string, problems: FieldProblem[]): ReadQuestion {
  const words = typed
    .normalize('NFC')
    .replaceAll(/[^\S\n]+|\p{Cf}/gu, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  const found = scanPersonalData(words);
  if (words === '') problems.push({ field: 'question', messageKey: 'field.question.missing' });
  else if (words.length > LONGEST_QUESTION)
    problems.push({ field: 'question', messageKey: 'field.question.long' });
  else if (mustStop(found)) problems.push({ field: 'question', messageKey: 'field.text.number' });
  return {
    question: maskPersonalData(words, found),
    masked: found.length > 0,
    health: hasHealthWords(words),
  };
}

export function sealQuestion(sealer: Sealer, question: string): Uint8Array<ArrayBuffer> {
  return sealer.seal(question, CONTEXT);
}

export function openQuestion(sealer: Sealer, sealed: Uint8Array): string {
  return sealer.open(sealed, CONTEXT);
}
