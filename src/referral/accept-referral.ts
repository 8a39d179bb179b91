import { aboveScope, inScope } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { acknowledge } from './acknowledge.ts';
import { noteDeed } from './events.ts';
import { findAsked, isOpen } from './find-referral.ts';
import type { ReferralParts } from './parts.ts';

/**
 * A coach takes a referral on. Of several at once one does, and the others learn it; pressing again changes nothing.
 * @throws DomainError REFERRAL_TAKEN, NOT_FOUND.
 */
export async function acceptReferral(
  { db, clock }: ReferralParts,
  person: KnownPerson,
  referralId: string,
): Promise<void> {
  const now = clock();
  await inScope(db, ownScope(person), async (tx) => {
    const { referral } = await findAsked(tx, person.id, referralId);
    if (!isOpen(referral)) return; // it is theirs already
    await aboveScope(tx, async () => {
      await tx.referral.update({
        where: { id: referralId },
        data: { state: 'ACCEPTED', coachId: person.id },
      });
      await acknowledge(tx, referral, now);
      await tx.referralOffer.updateMany({
        where: { referralId, coachId: { not: person.id }, endedAt: null },
        data: { endedAt: now, end: 'TAKEN' },
      });
      const by = { by: 'COACH', byId: person.id } as const;
      await noteDeed(tx, referral, { kind: 'ACCEPTED', act: 'REFERRAL_ACCEPTED', by }, now);
      await refreshPosts(tx, now, { referralId });
    });
  });
}
