import { linkHash } from '../booking/client-link.ts';
import { readSite, type BookingSite } from '../booking/read-site.ts';
import { inScope } from '../database/scope.ts';
import { same } from '../privacy/same.ts';
import type { ReferralParts } from './parts.ts';
import { isLive } from './refer-link.ts';
import type { Referrer } from './referrer.ts';

export type OpenedReferLink = { referrer: Referrer; name: string; expiresAt: Date; site: BookingSite };

/**
 * Whose link it is, and at which site they refer; undefined for one that is unknown, revoked or over, never which. Changes
 * nothing.
 */
export async function openReferLink(
  { db, clock }: Pick<ReferralParts, 'db' | 'clock'>,
  token: string,
): Promise<OpenedReferLink | undefined> {
  const hash = linkHash(token);
  const link = await inScope(db, { linkHash: hash }, (tx) => tx.referLink.findUnique({ where: { hash } }));
  if (!link || !same(link.hash, hash) || !isLive(link, clock())) return undefined;
  const { id, siteId, personName: name, expiresAt } = link;
  const site = await readSite(db, clock, { id: siteId });
  return { referrer: { id, roles: [{ siteId, role: 'CARE_PROFESSIONAL' }] }, name, expiresAt, site };
}
