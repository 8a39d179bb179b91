import type { BookingSite } from '../booking/read-site.ts';
import { inScope } from '../database/scope.ts';
import type { ReferralParts } from './parts.ts';
import { isLive } from './refer-link.ts';

export type ListedLink = {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  state: 'LIVE' | 'REVOKED' | 'EXPIRED';
};

/** The links of a site, newest first; none of them can be opened with what this tells. */
export async function listReferLinks(
  { db, clock }: Pick<ReferralParts, 'db' | 'clock'>,
  { id: siteId }: Pick<BookingSite, 'id'>,
): Promise<ListedLink[]> {
  const now = clock();
  const rows = await inScope(db, { siteIds: [siteId] }, (tx) =>
    tx.referLink.findMany({ where: { siteId }, orderBy: { id: 'desc' } }),
  );
  return rows.map((row) => {
    const { id, personName: name, createdAt, expiresAt } = row;
    const state = row.revokedAt ? 'REVOKED' : isLive(row, now) ? 'LIVE' : 'EXPIRED';
    return { id, name, createdAt, expiresAt, state };
  });
}
