import type { Transaction } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import type { Referral } from '../generated/prisma/client.ts';
import type { ReferralState } from '../generated/prisma/enums.ts';
import { noteEvent, type By } from './events.ts';

const live: ReferralState[] = ['REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS'];

/**
 * Ends every referral of a client that still runs, because they took their agreement back or are erased: the question is
 * erased, and every coach's card emptied. The referrer's card shows nothing of it. Above all scopes.
 */
export async function endReferralsOf(tx: Transaction, clientId: string, by: By, now: Date): Promise<void> {
  const rows = await tx.referral.findMany({ where: { clientId }, orderBy: { id: 'asc' } });
  for (const referral of rows) {
    if (live.includes(referral.state)) await endReferral(tx, referral, by, now);
    else await tx.referral.update({ where: { id: referral.id }, data: { question: null } });
    await refreshPosts(tx, now, { referralId: referral.id });
  }
}

/** Takes one back. Above all scopes. */
export async function endReferral(
  tx: Transaction,
  { id }: Pick<Referral, 'id'>,
  by: By,
  now: Date,
): Promise<void> {
  await tx.referral.update({ where: { id }, data: { state: 'REVOKED', question: null } });
  await tx.referralOffer.updateMany({
    where: { referralId: id, endedAt: null },
    data: { endedAt: now, end: 'CLOSED' },
  });
  await noteEvent(tx, id, 'REVOKED', by, now);
}
