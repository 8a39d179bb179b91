import { tidyBooking } from '../booking/tidy.ts';
import { DAY_MS } from '../booking/zone.ts';
import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';

const ENDED_MS = 30 * DAY_MS;
const ACTIVITY_MS = 7 * DAY_MS;

/** Deletes what nobody has a use for any more. Runs on every server; the second finds nothing left. */
export async function keepHouse(db: Database, now: Date): Promise<void> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  await asSystem(db, async (tx) => {
    await tidyBooking(tx, now);
    await tx.outboxMessage.deleteMany({ where: { state: { not: 'PENDING' }, endedAt: before(ENDED_MS) } });
    await tx.processedActivity.deleteMany({ where: { at: before(ACTIVITY_MS) } });
  });
}
