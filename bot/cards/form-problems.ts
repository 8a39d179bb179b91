import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { FormProblem, Typed } from './book-form.ts';
import { paragraph, type CardElement } from './card.ts';

/** In the order of the card. */
const labels = {
  slot: 'card.book.slot',
  name: 'card.book.name',
  contact: 'card.book.contact',
  none: 'card.book.none',
  language: 'card.book.language',
  companion: 'card.book.companion',
  agree: 'card.book.agree.label',
  how: 'card.book.how',
} as const satisfies Record<keyof Typed, TextKey>;

/** What is wrong with a field, under that field. */
export function problemsOf(lang: Lang, problems: readonly FormProblem[], field: keyof Typed): CardElement[] {
  return problems
    .filter((one) => one.field === field)
    .map(({ messageKey }) =>
      paragraph(say(lang, messageKey), { color: 'attention', spacing: 'none', weight: 'bolder' }),
    );
}

/** Above the buttons, where the person who pressed one is looking: what went wrong, and which fields need a look. */
export function problemBox(lang: Lang, error: TextKey, problems: readonly FormProblem[]): CardElement {
  const wrong = new Set<string>(problems.map(({ field }) => field));
  const names = Object.entries(labels).flatMap(([field, key]) => (wrong.has(field) ? [say(lang, key)] : []));
  return {
    ...{ type: 'Container', style: 'attention', spacing: 'large' },
    items: [
      paragraph(say(lang, error), { weight: 'bolder' }),
      ...names.map((name) => paragraph(`- ${name}`, { spacing: 'none' })),
    ],
  };
}
