import { inScope } from '../database/scope.ts';
import type { ReferralParts } from './parts.ts';

/** All that a referrer's side knows of a referral (design, invariant 1); closed comes on a fixed day. */
export type ShownState = 'SENT' | 'TAKEN_OR_HANDED_ON' | 'CLOSED' | 'REVOKED';

export type OwnReferral = { id: string; code: string; site: string; sentAt: Date; shown: ShownState };

const MOST = 50;

/** The referrals that a professional made, newest first, without a word about whom; or one of them. */
export async function readOwnReferrals(
  { db, clock }: Pick<ReferralParts, 'db' | 'clock'>,
  { id: personId }: { id: string },
  one: string | null = null,
): Promise<OwnReferral[]> {
  const now = clock();
  return inScope(
    db,
    { personId },
    (tx) => tx.$queryRaw<OwnReferral[]>`
      select r.id, r.code, s.name as site, r.created_at as "sentAt", r.shown
      from referrals_of_scope(${now}) r join site s on s.id = r.site_id
      where ${one}::uuid is null or r.id = ${one}::uuid limit ${MOST}`,
  );
}
