import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { DomainError } from '../domain-error.ts';
import type { Referral } from '../generated/prisma/client.ts';
import type { OfferEnd } from '../generated/prisma/enums.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { readSitePolicy } from '../people/site-policy.ts';
import { acknowledge } from './acknowledge.ts';
import { noteDeed, type By } from './events.ts';
import { findAsked } from './find-referral.ts';
import { offerTo } from './offer.ts';
import type { ReferralParts } from './parts.ts';
import { liveAt } from '../people/live-at.ts';

/**
 * A coach hands a referral they were asked about, or have, to a colleague of the same site, who is asked to take it on.
 * @throws DomainError REFERRAL_TAKEN, NOT_FOUND for a colleague who does not coach there today, NO_CONSENT, MOVED_ON when it
 * was completed.
 */
export async function handOver(
  { db, clock }: ReferralParts,
  person: KnownPerson,
  { referralId, to }: { referralId: string; to: string },
): Promise<void> {
  const now = clock();
  await inScope(db, ownScope(person), async (tx) => {
    const { referral } = await findAsked(tx, person.id, referralId);
    if (referral.state === 'COMPLETED') throw new DomainError('MOVED_ON', 'it was completed');
    await aboveScope(tx, async () => {
      if (to === person.id || !(await coachesAt(tx, to, referral.siteId, now)))
        throw new DomainError('NOT_FOUND', 'no such colleague at the site');
      await release(tx, referral, person.id, 'HANDED_OVER', { by: 'COACH', byId: person.id }, now);
      const policy = await readSitePolicy(tx, referral.siteId);
      if (!(await offerTo(tx, referral, to, policy, now)))
        throw new DomainError('NO_CONSENT', 'the client no longer agrees to be referred');
      await refreshPosts(tx, now, { referralId });
    });
  });
}

/** Takes a referral from a coach, so that another can be asked. Above all scopes. */
export async function release(
  tx: Transaction,
  referral: Referral,
  coachId: string,
  end: OfferEnd,
  by: By,
  now: Date,
): Promise<void> {
  const { id: referralId } = referral;
  await tx.referral.update({ where: { id: referralId }, data: { state: 'REQUESTED', coachId: null } });
  await acknowledge(tx, referral, now);
  await tx.referralOffer.updateMany({
    where: { referralId, coachId, endedAt: null },
    data: { endedAt: now, end },
  });
  await noteDeed(tx, referral, { kind: 'REASSIGNED', act: 'REFERRAL_REASSIGNED', by }, now);
}

async function coachesAt(tx: Transaction, coachId: string, siteId: string, now: Date): Promise<boolean> {
  const live = liveAt(now);
  return (await tx.assignment.count({ where: { coachId, siteId, ...live } })) > 0;
}
