import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { refreshPosts, turnReferrerCard } from '../delivery/refresh-posts.ts';
import { DomainError } from '../domain-error.ts';
import type { Referral } from '../generated/prisma/client.ts';
import { audit } from '../privacy/audit.ts';
import { endReferral } from './end-referrals.ts';
import { noteEvent } from './events.ts';
import type { ReferralParts } from './parts.ts';
import { referrerScope, type Referrer } from './referrer.ts';

/**
 * A referrer takes a referral of their own back. They always see the same, whatever became of it: what a client and a coach
 * have begun together goes on, because it is the client's. A client nobody has met yet is erased. Twice is once.
 * @throws DomainError NOT_FOUND when it is not theirs.
 */
export async function revokeReferral(
  { db, clock }: ReferralParts,
  person: Referrer,
  referralId: string,
): Promise<void> {
  const now = clock();
  await inScope(db, referrerScope(person), async (tx) => {
    const own = await tx.$queryRaw<unknown[]>`
      select 1 from referrals_of_scope(${now}) where id = ${referralId}::uuid`;
    if (own.length === 0) throw new DomainError('NOT_FOUND', 'no such referral of this person');
    await aboveScope(tx, () => takeBack(tx, person, referralId, now));
  });
}

async function takeBack(
  tx: Transaction,
  { id: byId }: Referrer,
  referralId: string,
  now: Date,
): Promise<void> {
  // The client's row first, as whoever erases a client does.
  await tx.$queryRaw`
    select 1 from client where id = (select client_id from referral where id = ${referralId}::uuid) for update`;
  await tx.$queryRaw`select 1 from referral where id = ${referralId}::uuid for update`;
  const referral = await tx.referral.findUniqueOrThrow({ where: { id: referralId } });
  if (referral.revokedByReferrerAt) return;
  await tx.referral.update({ where: { id: referralId }, data: { revokedByReferrerAt: now } });
  const by = { by: 'PROFESSIONAL', byId } as const;
  const runs = ['REQUESTED', 'RECEIVED', 'ACCEPTED'].includes(referral.state);
  if (runs) await endReferral(tx, referral, by, now);
  else await noteEvent(tx, referralId, 'REVOKED', by, now);
  await audit(tx, [
    {
      ...{ siteId: referral.siteId, at: now, actor: 'PROFESSIONAL', actorId: byId },
      ...{ act: 'REFERRAL_REVOKED', record: 'REFERRAL', recordId: referralId },
      clientId: referral.clientId ?? undefined,
    },
  ]);
  await refreshPosts(tx, now, { referralId });
  await turnReferrerCard(tx, now, referralId, 'REVOKED');
  if (referral.clientId && runs && (await isUnmet(tx, referral, referral.clientId)))
    await tx.client.deleteMany({ where: { id: referral.clientId } });
}

/** Someone who is known by this referral only: no talk, no link of their own, no coach who ever took it on. */
async function isUnmet(tx: Transaction, { id }: Referral, clientId: string): Promise<boolean> {
  const met = [
    await tx.referralEvent.count({ where: { referralId: id, kind: 'ACCEPTED' } }),
    await tx.appointment.count({ where: { clientId } }),
    await tx.referral.count({ where: { clientId, id: { not: id } } }),
    await tx.clientLink.count({ where: { clientId, OR: [{ kind: 'OWN' }, { claimedAt: { not: null } }] } }),
  ];
  return met.every((count) => count === 0);
}
