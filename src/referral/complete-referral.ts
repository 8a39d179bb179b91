import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { DomainError } from '../domain-error.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { noteDeed, noteEvent } from './events.ts';
import { findAsked, isOpen } from './find-referral.ts';
import type { ReferralParts } from './parts.ts';

/**
 * A coach rounds a referral off; its question is erased. Twice is once.
 * @throws DomainError NOT_FOUND, MOVED_ON when nobody took it on yet.
 */
export async function completeReferral(
  { db, clock }: ReferralParts,
  person: KnownPerson,
  referralId: string,
): Promise<void> {
  const now = clock();
  await inScope(db, ownScope(person), async (tx) => {
    const { referral } = await findAsked(tx, person.id, referralId);
    if (isOpen(referral)) throw new DomainError('MOVED_ON', 'nobody took it on yet');
    if (referral.state === 'COMPLETED') return;
    await aboveScope(tx, async () => {
      await tx.referral.update({ where: { id: referralId }, data: { state: 'COMPLETED', question: null } });
      const by = { by: 'COACH', byId: person.id } as const;
      await noteDeed(tx, referral, { kind: 'COMPLETED', act: 'REFERRAL_COMPLETED', by }, now);
      await refreshPosts(tx, now, { referralId });
    });
  });
}

/** A talk was booked for a client: a referral that was taken on is in progress now. */
export async function noteTalkBooked(tx: Transaction, clientId: string, now: Date): Promise<void> {
  await aboveScope(tx, async () => {
    const moved = await tx.$queryRaw<{ id: string }[]>`
      update referral set state = 'IN_PROGRESS' where client_id = ${clientId}::uuid and state = 'ACCEPTED' returning id`;
    for (const { id } of moved) await noteEvent(tx, id, 'IN_PROGRESS', { by: null, byId: null }, now);
  });
}
