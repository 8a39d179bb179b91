import { LRUCache } from 'lru-cache';
import type { Clock } from '../src/clock.ts';
import type { Database } from '../src/database/open.ts';
import type { ContactLine } from '../src/knowledge/contacts.ts';
import { identify, type Identity } from '../src/people/identify.ts';
import { siteCrisisContacts } from '../src/people/site-contacts.ts';

/** The emergency contacts of the sites where someone works; none for whom we do not know. */
export type SiteContacts = (identity: Identity | undefined) => Promise<readonly ContactLine[]>;

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 1000;

/** Never in the way: when the database does not answer at once, the national contacts go out alone. */
export function createSiteContacts(db: Database, clock: Clock): SiteContacts {
  const cache = new LRUCache<string, ContactLine[]>({ max: 5000, ttl: MINUTE_MS });
  const look = async (identity: Identity, key: string) => {
    const person = await identify(db, clock, identity);
    const lines = await siteCrisisContacts(db, person?.siteIds ?? []);
    cache.set(key, lines);
    return lines;
  };
  return async (identity) => {
    if (!identity) return [];
    const key = `${identity.tenantId} ${identity.objectId}`;
    const known = cache.get(key);
    if (known) return known;
    const tooLate = new Promise<[]>((resolve) => setTimeout(() => resolve([]), LONGEST_WAIT_MS).unref());
    return Promise.race([look(identity, key).catch(() => []), tooLate]);
  };
}
