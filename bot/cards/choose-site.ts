import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, type Card } from './card.ts';

export type ChooseSite = { sites: readonly { id: string; name: string }[]; request: string };

/** For who works at several sites: where the talk is. */
export function chooseSite(lang: Lang, { sites, request }: ChooseSite): Card {
  return card({
    lang,
    fallbackText: say(lang, 'card.book.fallback'),
    body: [
      heading(say(lang, 'card.book.title')),
      {
        ...{ type: 'Input.ChoiceSet', id: 'site', style: 'compact', label: say(lang, 'card.site') },
        ...{ isRequired: true, errorMessage: say(lang, 'card.site.missing') },
        placeholder: say(lang, 'card.site.placeholder'),
        choices: sites.map(({ id, name }) => ({ value: id, title: name })),
      },
    ],
    actions: [
      {
        ...{ type: 'Action.Execute', title: say(lang, 'card.site.next'), verb: 'book.site' },
        ...{ data: { request }, style: 'positive' },
      },
    ],
  });
}
