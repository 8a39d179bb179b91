import type { BookingSite } from '../booking/read-site.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { asAdmin, type Administrator } from '../people/admin-scope.ts';
import { audit } from '../privacy/audit.ts';
import type { By } from './new-refer-link.ts';
import type { ReferralParts } from './parts.ts';

type Parts = Pick<ReferralParts, 'db' | 'clock'>;

/**
 * Ends a link at once; what was referred by it goes on. Twice is once.
 * @throws DomainError NOT_FOUND when it is none of the site's.
 */
export async function revokeReferLink(
  { db, clock }: Parts,
  { id: siteId }: Pick<BookingSite, 'id'>,
  { linkId: id, by }: { linkId: string; by: By },
): Promise<void> {
  await inScope(db, { siteIds: [siteId] }, (tx) => end(tx, { id, siteId }, clock(), by));
}

/**
 * The same by an administrator, at any site of their organisation.
 * @throws DomainError NOT_FOUND when it is none of the organisation's.
 */
export async function revokeLinkAsAdmin(
  { db, clock }: Parts,
  admin: Administrator,
  id: string,
): Promise<void> {
  const { organisationId, personId: actorId } = admin;
  await asAdmin(db, admin, (tx) =>
    end(tx, { id, site: { organisationId } }, clock(), { actor: 'ADMIN', actorId }),
  );
}

type Which = { id: string; siteId: string } | { id: string; site: { organisationId: string } };

async function end(tx: Transaction, which: Which, now: Date, by: By): Promise<void> {
  const link = await tx.referLink.findFirst({ where: which, select: { siteId: true } });
  if (!link) throw new DomainError('NOT_FOUND', 'there is no such link here');
  const { count } = await tx.referLink.updateMany({
    where: { id: which.id, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) return;
  const about = { siteId: link.siteId, record: 'REFER_LINK', recordId: which.id } as const;
  await audit(tx, [{ ...about, at: now, ...by, act: 'REFER_LINK_REVOKED' }]);
}
