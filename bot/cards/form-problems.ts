import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { paragraph, type CardElement } from './card.ts';

/** A field of a form on a card, and what is wrong with it. */
export type FieldProblemOf<Field extends string> = { field: Field; messageKey: TextKey };

/** What is wrong with a field, under that field. */
export function problemsOf<Field extends string>(
  lang: Lang,
  problems: readonly FieldProblemOf<Field>[],
  field: Field,
): CardElement[] {
  return problems
    .filter((one) => one.field === field)
    .map(({ messageKey }) =>
      paragraph(say(lang, messageKey), { color: 'attention', spacing: 'small', weight: 'bolder' }),
    );
}

/**
 * Above the buttons, where the person who pressed one is looking: what went wrong, and which fields need a look.
 * @param labels of the fields, in the order of the card.
 */
export function problemBox<Field extends string>(
  lang: Lang,
  error: TextKey,
  problems: readonly FieldProblemOf<Field>[],
  labels: Record<Field, TextKey>,
): CardElement {
  const wrong = new Set<string>(problems.map(({ field }) => field));
  const names = Object.entries<TextKey>(labels).flatMap(([field, key]) =>
    wrong.has(field) ? [say(lang, key)] : [],
  );
  return {
    ...{ type: 'Container', style: 'attention', spacing: 'large' },
    items: [
      paragraph(say(lang, error), { weight: 'bolder' }),
      ...names.map((name) => paragraph(`- ${name}`, { spacing: 'none' })),
    ],
  };
}
