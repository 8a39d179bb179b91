import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import {
  button,
  card,
  group,
  heading,
  paragraph,
  type Card,
  type CardAction,
  type CardElement,
  type Choice,
} from './card.ts';
import { clientFields, languageField } from './client-fields.ts';
import { problemBox, problemsOf, type FieldProblemOf } from './form-problems.ts';
import { choose, howChoices, tick } from './inputs.ts';
import { slotLabel, type ShownSlot } from './slot-label.ts';

/** The form as it was typed: what inputs of a card send, all of it text. */
export type Typed = {
  slot: string;
  name: string;
  contact: string;
  /** The client gets a printed card, and no contact is kept. */
  none: 'true' | 'false';
  language: string;
  companion: 'true' | 'false';
  agree: 'true' | 'false';
  how: string;
};

export type FormProblem = FieldProblemOf<keyof Typed>;

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

export type BookForm = {
  siteName: string;
  slots: readonly ShownSlot[];
  typed: Typed;
  problems: readonly FormProblem[];
  /** What went wrong, when something did. */
  error?: TextKey | undefined;
  /** Sealed requests of the buttons. */
  request: string;
  more?: { title: 'card.book.more' | 'card.book.first'; request: string } | undefined;
};

export const emptyForm = (language: Lang): Typed => ({
  ...{ slot: '', name: '', contact: '', none: 'false', language },
  ...{ companion: 'false', agree: 'false', how: 'SPOKEN' },
});

/**
 * Booking on a client's behalf: one card, one press. No input is marked as required: Teams checks required inputs for
 * every button that takes the inputs along, so that "more moments" would ask for a name first, and was seen to do so for
 * the others too (MicrosoftDocs/msteams-docs issue 4862). The server checks, and gives the card back as it was typed.
 */
export function bookForm(lang: Lang, form: BookForm): Card {
  const { siteName, error } = form;
  return card({
    lang,
    fallbackText: say(lang, 'card.book.fallback'),
    body: [
      heading(say(lang, 'card.book.title')),
      paragraph(say(lang, 'card.book.intro', { site: siteName }), { isSubtle: true, spacing: 'none' }),
      ...fields(lang, form),
      ...(error ? [problemBox(lang, error, form.problems, labels)] : []),
    ],
    actions: actions(lang, form),
  });
}

function fields(lang: Lang, form: BookForm): CardElement[] {
  const { slots, typed, problems } = form;
  const under = (field: keyof Typed) => problemsOf(lang, problems, field);
  return [
    choose('slot', say(lang, 'card.book.slot'), slotChoices(lang, slots), {
      value: typed.slot,
      placeholder: say(lang, 'card.book.slot.placeholder'),
      errorMessage: say(lang, 'field.slot'),
    }),
    ...under('slot'),
    group([
      ...clientFields(lang, form),
      ...languageField(lang, form),
      tick(
        'companion',
        [say(lang, 'card.book.companion.label'), say(lang, 'card.book.companion')],
        typed.companion,
      ),
    ]),
    group([
      tick(
        'agree',
        [say(lang, 'card.book.agree.label'), say(lang, 'card.book.agree')],
        typed.agree,
        say(lang, 'card.book.agree.missing'),
      ),
      ...under('agree'),
      choose('how', say(lang, 'card.book.how'), howChoices(lang), { value: typed.how }),
      ...under('how'),
    ]),
  ];
}

function slotChoices(lang: Lang, slots: readonly ShownSlot[]): Choice[] {
  return slots.map((slot) => ({ value: slot.slotId, title: slotLabel(lang, slot) }));
}

function actions(lang: Lang, { request, more }: BookForm): CardAction[] {
  return [
    button(say(lang, 'card.book.confirm'), 'book.confirm', request, 'positive'),
    ...(more ? [button(say(lang, more.title), 'book.more', more.request)] : []),
  ];
}
