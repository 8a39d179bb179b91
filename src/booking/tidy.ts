import type { Transaction } from '../database/scope.ts';
import { DAY_MS, MINUTE_MS } from './zone.ts';

const HOUR_MS = 60 * MINUTE_MS;
/** A hold that ran out an hour ago is nobody's any more, also for a form that was left open. */
const HOLD_MS = HOUR_MS;
const KEY_MS = DAY_MS;
const CALL_MS = 30 * DAY_MS;

/** Deletes what booking has no use for any more; above all scopes. */
export async function tidyBooking(tx: Transaction, now: Date): Promise<void> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  await tx.appointment.deleteMany({ where: { state: 'HELD', expiresAt: before(HOLD_MS) } });
  await tx.idempotencyKey.deleteMany({ where: { at: before(KEY_MS) } });
  await tx.freedTime.deleteMany({ where: { endsAt: before(0) } });
  await tx.callRequest.deleteMany({ where: { createdAt: before(CALL_MS) } });
}
