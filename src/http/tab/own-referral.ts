import { inScope } from '../../database/scope.ts';
import { DomainError } from '../../domain-error.ts';
import type { KnownPerson } from '../../people/identify.ts';
import type { TabParts } from './parts.ts';

export type OwnReferral = { referralId: string; siteId: string; clientId: string; referrerId: string };

/**
 * A referral that a coach took on, and whom it is about.
 * @throws DomainError NOT_FOUND when they did not, or the client was erased.
 */
export async function readOwnReferral(
  { db }: TabParts,
  { id: coachId, tenantId }: KnownPerson,
  referralId: string,
): Promise<OwnReferral> {
  const found = await inScope(db, { tenantId, personId: coachId }, (tx) =>
    tx.referral.findFirst({
      where: { id: referralId, coachId },
      select: { siteId: true, clientId: true, referrerId: true },
    }),
  );
  if (!found?.clientId) throw new DomainError('NOT_FOUND', 'no such referral of this coach');
  return { referralId, siteId: found.siteId, clientId: found.clientId, referrerId: found.referrerId };
}
