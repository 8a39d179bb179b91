import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { byClock, noteEvent } from './events.ts';

/** A referral lies in a coach's chat. */
export async function markReceived(db: Database, referralId: string, now: Date): Promise<void> {
  await asSystem(db, async (tx) => {
    const moved = await tx.referral.updateMany({
      where: { id: referralId, state: 'REQUESTED' },
      data: { state: 'RECEIVED' },
    });
    if (moved.count > 0) await noteEvent(tx, referralId, 'RECEIVED', byClock, now);
  });
}
