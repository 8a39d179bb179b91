import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { LONGEST_QUESTION } from '../../src/referral/question.ts';
import { button, card, group, heading, paragraph, type Card, type CardElement } from './card.ts';
import { clientFields, languageField } from './client-fields.ts';
import { problemBox, problemsOf, type FieldProblemOf } from './form-problems.ts';
import { choose, howChoices, tick, write } from './inputs.ts';

/** The form as it was typed: what inputs of a card send, all of it text. */
export type ReferTyped = {
  name: string;
  contact: string;
  /** The client gets a text on paper, and no contact is kept. */
  none: 'true' | 'false';
  language: string;
  question: string;
  agree: 'true' | 'false';
  how: string;
};

export type ReferProblem = FieldProblemOf<keyof ReferTyped>;

export type ReferForm = {
  siteName: string;
  typed: ReferTyped;
  problems: readonly ReferProblem[];
  error?: TextKey | undefined;
  /** The question speaks of an illness: asked once to leave that out. */
  hint: boolean;
  request: string;
};

export const emptyReferral = (language: Lang): ReferTyped => ({
  ...{ name: '', contact: '', none: 'false', language, question: '', agree: 'false', how: 'SPOKEN' },
});

/** In the order of the card. */
const labels = {
  name: 'card.book.name',
  contact: 'card.book.contact',
  none: 'card.book.none',
  language: 'card.book.language',
  question: 'card.refer.question',
  agree: 'card.refer.agree.label',
  how: 'card.book.how',
} as const satisfies Record<keyof ReferTyped, TextKey>;

/** Refers a client in under a minute: no eligibility, no diagnosis. As on the booking form, the server checks every field. */
export function referForm(lang: Lang, form: ReferForm): Card {
  const { siteName, error, hint, problems, request } = form;
  return card({
    ...{ lang, fallbackText: say(lang, 'card.refer.fallback') },
    body: [
      heading(say(lang, 'card.refer.title')),
      paragraph(say(lang, 'card.refer.intro', { site: siteName }), { isSubtle: true, spacing: 'none' }),
      ...fields(lang, form),
      ...(hint ? [hintBox(lang)] : []),
      ...(error ? [problemBox(lang, error, problems, labels)] : []),
    ],
    actions: [button(say(lang, 'card.refer.send'), 'refer.send', request, 'positive')],
  });
}

function hintBox(lang: Lang): CardElement {
  const items = [paragraph(say(lang, 'card.refer.health'))];
  return { type: 'Container', style: 'warning', spacing: 'large', items };
}

function fields(lang: Lang, form: ReferForm): CardElement[] {
  const { siteName, typed, problems } = form;
  const under = (field: keyof ReferTyped) => problemsOf(lang, problems, field);
  return [
    group([...clientFields(lang, form), ...languageField(lang, form)]),
    group([
      write('question', say(lang, 'card.refer.question'), {
        ...{ value: typed.question, maxLength: LONGEST_QUESTION, isMultiline: true },
        errorMessage: say(lang, 'field.question.missing'),
        placeholder: say(lang, 'card.refer.question.placeholder'),
      }),
      ...under('question'),
    ]),
    group([
      tick(
        'agree',
        [say(lang, 'card.refer.agree.label'), say(lang, 'card.refer.agree', { site: siteName })],
        typed.agree,
        say(lang, 'card.refer.agree.missing'),
      ),
      ...under('agree'),
      choose('how', say(lang, 'card.book.how'), howChoices(lang), { value: typed.how }),
      ...under('how'),
    ]),
  ];
}
