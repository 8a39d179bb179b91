import type { Transaction } from '../database/scope.ts';
import { turnReferrerCard } from '../delivery/refresh-posts.ts';
import type { Referral } from '../generated/prisma/client.ts';

/**
 * Someone reacted for the first time: the referrer's card says "taken on or handed on", never which. From `handOnAt` on it says
 * so by the clock, whatever happened; an edit more would tell that something did. Above all scopes.
 */
export async function acknowledge(
  tx: Transaction,
  { id, acknowledgedAt, handOnAt }: Pick<Referral, 'id' | 'acknowledgedAt' | 'handOnAt'>,
  now: Date,
): Promise<void> {
  if (acknowledgedAt) return;
  await tx.referral.update({ where: { id }, data: { acknowledgedAt: now } });
  if (now < handOnAt) await turnReferrerCard(tx, now, id, 'ACKNOWLEDGED');
}
