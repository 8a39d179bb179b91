import { DomainError } from '../../domain-error.ts';
import { say } from '../../i18n/index.ts';
import { readSitePolicy } from '../../people/site-policy.ts';
import { requireMayRefer } from '../../referral/may-refer.ts';
import type { PublicParts } from '../booking/parts.ts';
import type { ReferVisit } from './visit.ts';

/** Why nobody can refer at the site of a link now, and who helps instead; undefined where they can. */
export async function closedWords({ db }: PublicParts, visit: ReferVisit): Promise<string | undefined> {
  try {
    requireMayRefer(visit.site, await readSitePolicy(db, visit.site.id), visit.referrer);
    return undefined;
  } catch (error) {
    return wordsFor(visit, error);
  }
}

/** @throws what is not about the site being closed. */
export function wordsFor({ lang, site, contacts }: ReferVisit, error: unknown): string {
  const code = error instanceof DomainError ? error.code : undefined;
  if (code === 'NO_COACH') return say(lang, 'refer.noCoach', { site: site.name, vdab: contacts.vdab });
  if (code === 'REFERRALS_CLOSED') return say(lang, 'refer.closed', { site: site.name });
  throw error;
}
