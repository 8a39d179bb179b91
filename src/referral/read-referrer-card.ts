import { readOwnReferrals, type OwnReferral } from './own-referrals.ts';
import type { ReferralParts } from './parts.ts';

/** What stands on the referrer's card, and no more: never anything about the client. */
export type ReferrerCard = OwnReferral;

/** Undefined when it is not theirs. */
export async function readReferrerCard(
  { db }: Pick<ReferralParts, 'db'>,
  { referralId, personId }: { referralId: string; personId: string },
  now: Date,
): Promise<ReferrerCard | undefined> {
  const own = await readOwnReferrals({ db, clock: () => now }, { id: personId }, referralId);
  return own[0];
}
