import { LRUCache } from 'lru-cache';
import type { Database } from '../../src/database/open.ts';
import type { Lang } from '../../src/lang.ts';
import { keepLanguage, readLanguage } from '../../src/people/own-language.ts';
import { identityOf, type InboundActivity } from '../activity.ts';

/**
 * In which language each person is spoken to: the one they asked for, or else the one they last wrote in. What was asked for is
 * kept in the database for people we know; everything else in memory only.
 */
export type Languages = {
  /** Undefined when they never asked, and have not written for half an hour. */
  of: (activity: InboundActivity) => Promise<Lang | undefined>;
  heard: (activity: InboundActivity, lang: Lang) => void;
  keep: (activity: InboundActivity, lang: Lang) => Promise<void>;
  forget: (activity: InboundActivity) => Promise<void>;
};

const MINUTE_MS = 60_000;
const HALF_AN_HOUR_MS = 30 * MINUTE_MS;
const LONGEST_WAIT_MS = 300;

/** Never in the way: when the database does not answer at once, someone is spoken to as their Teams is set. */
export function createLanguages(db: Database): Languages {
  const read = new LRUCache<string, { lang: Lang | undefined }>({ max: 20_000, ttl: MINUTE_MS });
  const ofUnknown = new LRUCache<string, Lang>({ max: 20_000 });
  const lastHeard = new LRUCache<string, Lang>({ max: 20_000, ttl: HALF_AN_HOUR_MS });

  async function look(key: string, activity: InboundActivity): Promise<Lang | undefined> {
    const identity = identityOf(activity);
    const lang = identity && (await readLanguage(db, identity));
    if (!read.has(key)) read.set(key, { lang });
    return lang;
  }

  function askedFor(key: string, activity: InboundActivity): Promise<Lang | undefined> {
    const known = ofUnknown.get(key) ?? read.get(key)?.lang;
    if (known || read.has(key)) return Promise.resolve(known);
    const tooLate = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), LONGEST_WAIT_MS).unref();
    });
    return Promise.race([look(key, activity).catch(() => undefined), tooLate]);
  }

  return {
    of: async (activity) => {
      const key = whoIs(activity);
      return (await askedFor(key, activity)) ?? lastHeard.get(key);
    },
    heard: (activity, lang) => void lastHeard.set(whoIs(activity), lang),
    keep: async (activity, lang) => {
      const key = whoIs(activity);
      const identity = identityOf(activity);
      const kept = identity && (await keepLanguage(db, identity, lang));
      if (kept) read.set(key, { lang });
      else ofUnknown.set(key, lang);
    },
    forget: async (activity) => {
      const key = whoIs(activity);
      read.delete(key);
      ofUnknown.delete(key);
      lastHeard.delete(key);
      const identity = identityOf(activity);
      if (identity) await keepLanguage(db, identity, undefined);
    },
  };
}

/** Whoever cannot be told apart for sure counts for this conversation only. */
function whoIs(activity: InboundActivity): string {
  const identity = identityOf(activity);
  if (identity) return `${identity.tenantId} ${identity.objectId}`;
  return `${activity.conversation?.id ?? ''} ${activity.from?.id ?? ''}`;
}
