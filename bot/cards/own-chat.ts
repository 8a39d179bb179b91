import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card } from './card.ts';

/**
 * For a group: that something is talked about in one's own chat only, with a button that opens it. The same for everyone.
 * @param chatUrl opens the own chat; without it there is no button.
 */
export function ownChat(lang: Lang, chatUrl: string | undefined): Card {
  const text = say(lang, 'chat.own.open');
  return card({
    ...{ lang, fallbackText: text, body: [heading(say(lang, 'chat.own.title')), paragraph(text)] },
    ...(chatUrl && {
      actions: [{ type: 'Action.OpenUrl', title: say(lang, 'chat.own.button'), url: chatUrl }],
    }),
  });
}
