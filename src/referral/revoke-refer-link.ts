import type { BookingSite } from '../booking/read-site.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { audit, type NewAuditEntry } from '../privacy/audit.ts';
import type { ReferralParts } from './parts.ts';

/**
 * Ends a link at once; what was referred by it goes on. Twice is once.
 * @throws DomainError NOT_FOUND when it is none of the site's.
 */
export async function revokeReferLink(
  { db, clock }: Pick<ReferralParts, 'db' | 'clock'>,
  { id: siteId }: Pick<BookingSite, 'id'>,
  { linkId, by }: { linkId: string; by: Pick<NewAuditEntry, 'actor' | 'actorId'> },
): Promise<void> {
  const now = clock();
  await inScope(db, { siteIds: [siteId] }, async (tx) => {
    const { count } = await tx.referLink.updateMany({
      where: { id: linkId, siteId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 1) {
      const record = { act: 'REFER_LINK_REVOKED', record: 'REFER_LINK', recordId: linkId } as const;
      await audit(tx, [{ siteId, at: now, ...by, ...record }]);
      return;
    }
    const known = await tx.referLink.count({ where: { id: linkId, siteId } });
    if (known === 0) throw new DomainError('NOT_FOUND', 'this site has no such link');
  });
}
