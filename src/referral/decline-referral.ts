import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { DomainError } from '../domain-error.ts';
import type { Referral } from '../generated/prisma/client.ts';
import type { DeclineReason } from '../generated/prisma/enums.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { acknowledge } from './acknowledge.ts';
import { noteDeed } from './events.ts';
import { findAsked, isOpen } from './find-referral.ts';
import type { ReferralParts } from './parts.ts';
import { passOn } from './pass-on.ts';

/**
 * A coach does not take a referral on: the next coach of the site is asked. When nobody is left, it is declined and its
 * question erased; then the site's contact person hears that someone waits. A client who does not want it is not passed on.
 * @throws DomainError REFERRAL_TAKEN, NOT_FOUND, MOVED_ON when it was taken on already.
 */
export async function declineReferral(
  { db, clock }: ReferralParts,
  person: KnownPerson,
  { referralId, reason }: { referralId: string; reason: DeclineReason },
): Promise<void> {
  const now = clock();
  await inScope(db, ownScope(person), async (tx) => {
    const { referral } = await findAsked(tx, person.id, referralId);
    if (!isOpen(referral)) throw new DomainError('MOVED_ON', 'it was taken on already');
    await aboveScope(tx, async () => {
      await tx.referralOffer.updateMany({
        where: { referralId, coachId: person.id, endedAt: null },
        data: { endedAt: now, end: 'DECLINED' },
      });
      const by = { by: 'COACH', byId: person.id } as const;
      await noteDeed(tx, referral, { kind: 'DECLINED', act: 'REFERRAL_DECLINED', by }, now);
      await acknowledge(tx, referral, now);
      if (reason === 'CLIENT_DOES_NOT_WANT') await endDeclined(tx, referral, reason, now);
      else if (!(await passOn(tx, referral, now)) && (await nobodyAsked(tx, referralId)))
        await endDeclined(tx, referral, reason, now);
      await refreshPosts(tx, now, { referralId });
    });
  });
}

async function nobodyAsked(tx: Transaction, referralId: string): Promise<boolean> {
  return (await tx.referralOffer.count({ where: { referralId, endedAt: null } })) === 0;
}

async function endDeclined(tx: Transaction, { id }: Referral, declineReason: DeclineReason, now: Date) {
  await tx.referral.update({ where: { id }, data: { state: 'DECLINED', question: null, declineReason } });
  await tx.referralOffer.updateMany({
    where: { referralId: id, endedAt: null },
    data: { endedAt: now, end: 'CLOSED' },
  });
}
