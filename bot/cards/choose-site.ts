import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { button, card, heading, type Card } from './card.ts';

export type ChooseSite = {
  sites: readonly { id: string; name: string }[];
  request: string;
  verb: 'book.site' | 'refer.site';
};

/** For who works at several sites: where the talk is. */
export function chooseSite(lang: Lang, { sites, request, verb }: ChooseSite): Card {
  return card({
    lang,
    fallbackText: say(lang, verb === 'book.site' ? 'card.book.fallback' : 'card.refer.fallback'),
    body: [
      heading(say(lang, verb === 'book.site' ? 'card.book.title' : 'card.refer.title')),
      {
        ...{ type: 'Input.ChoiceSet', id: 'site', style: 'compact', label: say(lang, 'card.site') },
        ...{ isRequired: true, errorMessage: say(lang, 'card.site.missing') },
        placeholder: say(lang, 'card.site.placeholder'),
        choices: sites.map(({ id, name }) => ({ value: id, title: name })),
      },
    ],
    actions: [
      button(
        say(lang, verb === 'book.site' ? 'card.site.next' : 'card.site.form'),
        verb,
        request,
        'positive',
      ),
    ],
  });
}
