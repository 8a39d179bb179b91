import type { LRUCache } from 'lru-cache';
import type { Answerer } from '../src/answering/pipeline.ts';
import type { ShownAnswers } from '../src/answering/shown-answers.ts';
import type { Clock } from '../src/clock.ts';
import type { Database } from '../src/database/open.ts';
import type { Contacts } from '../src/knowledge/contacts.ts';
import type { Log } from '../src/log.ts';
import type { Sealer } from '../src/privacy/seal.ts';
import type { Memories } from './memory.ts';
import type { Once } from './once.ts';
import type { SiteContacts } from './site-contacts.ts';
import type { Languages } from './talk/languages.ts';

/** Everything the bot's handlers work with; built in createBot, once. */
export type BotParts = {
  answer: Answerer;
  contacts: Contacts;
  db: Database;
  sealer: Sealer;
  shown: ShownAnswers;
  clock: Clock;
  log: Log;
  /** Where links begin, without a slash at the end. */
  publicUrl: string;
  memories: Memories;
  siteContacts: SiteContacts;
  languages: Languages;
  /** Messages already answered. */
  answered: Once;
  /** Conversations already welcomed since the app was added there. */
  welcomed: LRUCache<string, true>;
  /** The address under which each conversation is stored. */
  remembered: LRUCache<string, string>;
};
