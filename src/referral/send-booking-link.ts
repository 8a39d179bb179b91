import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import type { ReferralParts } from './parts.ts';
import { tokenOf } from './refer-client.ts';

/**
 * Gives a client whose referral the coach took on the way to choose a moment themselves, for the same record.
 * @returns whether it goes by mail, and the token of the link to hand over while it was not claimed.
 * @throws DomainError NOT_FOUND when the referral is not theirs.
 */
export async function sendBookingLink(
  { db, clock, sealer }: ReferralParts,
  person: KnownPerson,
  referralId: string,
): Promise<{ mailed: boolean; token: string | undefined }> {
  const now = clock();
  return inScope(db, ownScope(person), async (tx) => {
    const referral = await tx.referral.findFirst({
      where: { id: referralId, coachId: person.id },
      include: { client: true },
    });
    if (!referral?.client) throw new DomainError('NOT_FOUND', 'no such referral of this coach');
    const { id: clientId, contactKind, contactKey } = referral.client;
    const decision = await mayDisclose(tx, contactWith(clientId), now);
    const mailed = decision !== undefined && contactKind === 'MAIL' && contactKey !== null;
    if (mailed)
      await enqueue(tx, now, [
        {
          kind: 'CLIENT_BOOKING_LINK',
          decision,
          addressKey: contactKey,
          referralId,
          ownerId: person.id,
          at: now,
        },
      ]);
    const unclaimed = await tx.clientLink.count({ where: { referralId, kind: 'HANDED', claimedAt: null } });
    return { mailed, token: unclaimed > 0 ? tokenOf({ sealer }, referralId) : undefined };
  });
}
