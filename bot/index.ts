import type { RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import type { Answerer } from '../src/answering/pipeline.ts';
import { createShownAnswers } from '../src/answering/shown-answers.ts';
import type { Clock } from '../src/clock.ts';
import type { Database } from '../src/database/open.ts';
import { say } from '../src/i18n/index.ts';
import { languageOf } from '../src/lang.ts';
import type { Contacts } from '../src/knowledge/contacts.ts';
import type { Log } from '../src/log.ts';
import type { Sealer } from '../src/privacy/seal.ts';
import type { ChatPort } from '../src/delivery/ports.ts';
import { createAdapter } from './adapter.ts';
import { createChatPort } from './chat-port.ts';
import type { BotIdentity } from './identity.ts';
import { createMemories } from './memory.ts';
import { messagesRoute } from './messages-route.ts';
import { createOnce } from './once.ts';
import { createSiteContacts } from './site-contacts.ts';
import { createLanguages } from './talk/languages.ts';
import type { TokenCheck } from './token-check.ts';
import { createTurn } from './turn.ts';

export type BotOptions = {
  identity: BotIdentity;
  check: TokenCheck;
  answer: Answerer;
  contacts: Contacts;
  db: Database;
  sealer: Sealer;
  clock: Clock;
  log: Log;
  /** Where links begin, without a slash at the end. */
  publicUrl: string;
  /** How long a message to Teams may take, in milliseconds; twenty seconds unless said otherwise. */
  patienceMs?: number;
};

export type Bot = {
  messages: RequestHandler;
  /** Writes to people on our own initiative. */
  chat: ChatPort;
  close: () => Promise<void>;
};

/** How long a message that comes again, or is edited without other words, is known: as long as what it was about. */
const HALF_AN_HOUR_MS = 30 * 60 * 1000;
/** After this a chat's address is written again: another server may have found it closed. */
const ADDRESS_MS = 60 * 60 * 1000;

/** The Teams side of Werkwijzer: what answers POST /api/messages. */
export function createBot(options: BotOptions): Bot {
  const { identity, check, log } = options;
  const shown = createShownAnswers(options.db, options.sealer, options.clock, log);
  const adapter = createAdapter(identity, log, async (context) => {
    const { type, locale } = context.activity;
    if (type === 'message' || type === 'messageUpdate')
      await context.sendActivity(say(languageOf(locale) ?? 'nl', 'error'));
  });
  const remembered = new LRUCache<string, string>({ max: 50_000, ttl: ADDRESS_MS });
  const turn = createTurn({
    ...options,
    shown,
    memories: createMemories(),
    siteContacts: createSiteContacts(options.db, options.clock),
    languages: createLanguages(options.db),
    answered: createOnce(HALF_AN_HOUR_MS),
    welcomed: new LRUCache({ max: 50_000 }),
    remembered,
  });
  return {
    messages: messagesRoute(adapter, check, turn, log),
    chat: createChatPort({ ...options, adapter, remembered }),
    close: shown.flush,
  };
}
