import { chatMessage } from '../../../bot/chat-messages.ts';
import { notice } from '../../../bot/cards/notice.ts';
import { say, type TextKey } from '../../../src/i18n/index.ts';
import type { ChatMessage } from '../../../src/delivery/chat-message.ts';
import type { Sample } from './sample.ts';
import { SITE, TAB } from './values.ts';

function words(name: string, key: TextKey, content?: ChatMessage): Sample {
  return {
    ...{ name, of: notice },
    make: (lang) => notice(lang, say(lang, key, { site: SITE, vdab: '0800 30 700', days: 56 })),
    ...(content && { message: (lang) => chatMessage(lang, content, { tabUrl: TAB, seal: () => '' }) }),
  };
}

/** Words that take the place of a card. */
export const noticeSamples: Sample[] = [
  words('notice, emptied', 'card.emptied', { kind: 'EMPTIED' }),
  words('notice, placeholder', 'card.placeholder', { kind: 'PLACEHOLDER' }),
  words('notice, used', 'book.used'),
  words('notice, no moments', 'book.full'),
  words('notice, no coach', 'refer.noCoach'),
];
