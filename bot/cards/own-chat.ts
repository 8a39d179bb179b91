import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card } from './card.ts';

const BOT_ID = /^28:[\w-]{1,100}$/;

/** For a group: that something is talked about in one's own chat only, with a button that opens it. The same for everyone. */
export function ownChat(lang: Lang, botId: string | undefined): Card {
  const text = say(lang, 'chat.own.open');
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${botId ?? ''}`;
  return card({
    ...{ lang, fallbackText: text, body: [heading(say(lang, 'chat.own.title')), paragraph(text)] },
    ...(BOT_ID.test(botId ?? '') && {
      actions: [{ type: 'Action.OpenUrl', title: say(lang, 'chat.own.button'), url }],
    }),
  });
}
