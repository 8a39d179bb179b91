import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { ClientFields } from '../acts/read-client.ts';
import type { CardElement } from './card.ts';
import { problemsOf, type FieldProblemOf } from './form-problems.ts';
import { choose, languageChoices, tick, write } from './inputs.ts';

type Form = {
  typed: ClientFields;
  problems: readonly FieldProblemOf<string>[];
};

/** Who it is about: a first name or alias, and one way of contact or a card to take along. */
export function clientFields(lang: Lang, { typed, problems }: Form): CardElement[] {
  const under = (field: keyof ClientFields) => problemsOf<string>(lang, problems, field);
  return [
    write('name', say(lang, 'card.book.name'), {
      ...{ value: typed.name, maxLength: 60, errorMessage: say(lang, 'field.name.missing') },
    }),
    ...under('name'),
    write('contact', say(lang, 'card.book.contact'), {
      ...{ value: typed.contact, maxLength: 200, errorMessage: say(lang, 'card.book.contact.missing') },
      placeholder: say(lang, 'card.book.contact.placeholder'),
    }),
    tick('none', [say(lang, 'card.book.none.label'), say(lang, 'card.book.none')], typed.none),
    ...under('contact'),
  ];
}

/** In which language they are written to. */
export function languageField(lang: Lang, { typed, problems }: Form): CardElement[] {
  return [
    choose('language', say(lang, 'card.book.language'), languageChoices(lang), { value: typed.language }),
    ...problemsOf<string>(lang, problems, 'language'),
  ];
}
