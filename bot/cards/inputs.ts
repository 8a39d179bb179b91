import { say } from '../../src/i18n/index.ts';
import { languages, type Lang } from '../../src/lang.ts';
import type { CardInput, Choice } from './card.ts';

type Rest = { value: string; placeholder?: string; errorMessage?: string };

/** A list to choose one from; with an empty value nothing is chosen yet. */
export function choose(id: string, label: string, choices: Choice[], { value, ...rest }: Rest): CardInput {
  return { type: 'Input.ChoiceSet', style: 'compact', id, label, choices, ...(value && { value }), ...rest };
}

/** A box to tick, with a label above it as the other inputs have. */
export function tick(
  id: string,
  [label, title]: readonly [string, string],
  value: 'true' | 'false',
  errorMessage?: string,
): CardInput {
  return { type: 'Input.Toggle', id, label, title, value, wrap: true, ...(errorMessage && { errorMessage }) };
}

/** A line to write in, or several. */
export function write(
  id: string,
  label: string,
  { maxLength, ...rest }: Rest & { maxLength: number; isMultiline?: true },
): CardInput {
  return { type: 'Input.Text', id, label, maxLength, ...rest };
}

const languageKeys = { nl: 'card.lang.nl', fr: 'card.lang.fr', en: 'card.lang.en' } as const;

export function languageChoices(lang: Lang): Choice[] {
  return languages.map((value) => ({ value, title: say(lang, languageKeys[value]) }));
}

const howKeys = {
  SPOKEN: 'card.book.how.spoken',
  PHONE: 'card.book.how.phone',
  PAPER: 'card.book.how.paper',
} as const;

/** How a client told a member of staff that they agree. */
export type HowTold = keyof typeof howKeys;
export const howTold = Object.keys(howKeys) as HowTold[];

export function howChoices(lang: Lang): Choice[] {
  return howTold.map((value) => ({ value, title: say(lang, howKeys[value]) }));
}
