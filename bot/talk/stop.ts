import type { Activity } from 'botbuilder';
import { withHelp } from '../../src/answering/steps/compose-other.ts';
import { say } from '../../src/i18n/index.ts';
import { languageOf } from '../../src/lang.ts';
import { placeOf, type InboundActivity } from '../activity.ts';
import { conversationKey } from '../memory.ts';
import type { BotParts } from '../parts.ts';
import { plainWords } from './plain-words.ts';
import { textMessage } from './text-message.ts';

const words = new Set([
  ...[
    'stop',
    'stoppen',
    '/stop',
    'annuleer',
    'annuleren',
    'laat maar',
    'laat het maar',
    'laat maar zitten',
    'vergeet het maar',
  ],
  ...[
    'stop maar',
    'stop aub',
    'stop alsjeblieft',
    'arrete',
    'arretez',
    'arreter',
    'stop svp',
    'annuler',
    'annule',
  ],
  ...['annulez', 'laisse tomber', 'laissez tomber', 'cancel', 'never mind', 'nevermind', 'forget it', 'quit'],
  ...['stop please', 'please stop', '/annuleer', '/annuler', '/cancel'],
]);

/** "stop" and its sisters, alone in a message: "stop met werken" is a question. */
export function isStop(message: string): boolean {
  return words.has(plainWords(message));
}

/**
 * Ends what is going on in a conversation, and forgets what it was about. That someone spoke of a crisis is not forgotten: they
 * get the numbers once more, in case "laat maar" means that nobody can help.
 */
export function stop(
  parts: Pick<BotParts, 'memories' | 'contacts'>,
  activity: InboundActivity,
): Partial<Activity> {
  const lang = languageOf(activity.locale) ?? 'nl';
  const personal = placeOf(activity) === 'personal';
  const { crisis } = parts.memories.forgetTopic(conversationKey(activity));
  const text = say(lang, personal ? 'chat.stop' : 'chat.stop.group');
  return textMessage(crisis ? withHelp(text, lang, parts.contacts) : text);
}
