import type { BookingSite } from '../booking/read-site.ts';
import { inScope } from '../database/scope.ts';
import { asAdmin, type Administrator } from '../people/admin-scope.ts';
import type { ReferralParts } from './parts.ts';
import { isLive } from './refer-link.ts';

export type ListedLink = {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  state: 'LIVE' | 'REVOKED' | 'EXPIRED';
};

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

/** The links of a site, newest first; none of them can be opened with what this tells. */
export async function listReferLinks(
  { db, clock }: Pick<ReferralParts, 'db' | 'clock'>,
  { id: siteId }: Pick<BookingSite, 'id'>,
): Promise<ListedLink[]> {
  const now = clock();
  const rows = await inScope(db, { siteIds: [siteId] }, (tx) =>
    tx.referLink.findMany({ where: { siteId }, orderBy: newestFirst }),
  );
  return rows.map((row) => {
    const { id, personName: name, createdAt, expiresAt } = row;
    const state = row.revokedAt ? 'REVOKED' : isLive(row, now) ? 'LIVE' : 'EXPIRED';
    return { id, name, createdAt, expiresAt, state };
  });
}

export type LiveLink = Omit<ListedLink, 'state'> & { siteId: string };

/** The links of all sites of an administrator's organisation that work now, newest first; likewise none can be opened with it. */
export async function listLiveLinks(
  { db, clock }: Pick<ReferralParts, 'db' | 'clock'>,
  admin: Administrator,
): Promise<LiveLink[]> {
  const { organisationId } = admin;
  const rows = await asAdmin(db, admin, (tx) =>
    tx.referLink.findMany({
      where: { site: { organisationId }, revokedAt: null, expiresAt: { gt: clock() } },
      omit: { hash: true },
      orderBy: newestFirst,
    }),
  );
  return rows.map(({ id, siteId, personName: name, createdAt, expiresAt }) => ({
    ...{ id, siteId, name, createdAt, expiresAt },
  }));
}
