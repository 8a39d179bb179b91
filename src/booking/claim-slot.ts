import type { Transaction } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import { DomainError } from '../domain-error.ts';
import type { Slot } from './plan.ts';
import { readBusy, readPlans } from './read-plans.ts';
import { forAsker } from './list-slots.ts';
import { requireMayBook, type Asker, type BookingSite } from './read-site.ts';
import { freeSlots, offeredSlots } from './slots.ts';
import { slotIdOf, type SlotRef } from './slot-id.ts';
import { boundsOf, DAY_MS } from './zone.ts';

/**
 * Makes sure that nobody else can take the slot until the transaction ends, and that it is on offer and free now. Every
 * booking, hold and move goes through here: one at a time per coach and day, so that the daily cap holds under race; a
 * change of the coach's schedule waits for it, and it for that. The exclusion constraint stands behind it.
 * @throws DomainError SLOT_GONE, SLOT_TAKEN, and as `requireMayBook`.
 */
export async function claimSlot(
  tx: Transaction,
  site: BookingSite,
  asker: Asker,
  ref: SlotRef,
  { now, own }: { now: Date; own?: string | undefined },
): Promise<Slot> {
  requireMayBook(site, asker);
  if (!site.coaches.some(({ id }) => id === ref.coachId))
    throw new DomainError('SLOT_GONE', 'this coach is not at the site');
  await lockDay(tx, ref);
  const { start, end } = boundsOf(dayOf(ref.start));
  // A day around it: a talk may run past midnight, and cost of looking is the same.
  const range = { from: new Date(start.getTime() - DAY_MS), until: new Date(end.getTime() + DAY_MS) };
  const plans = await readPlans(tx, site, [ref.coachId]);
  const offer = { now, from: ref.start, until: new Date(ref.start.getTime() + 1), ...forAsker(asker) };
  const slotId = slotIdOf(ref);
  const slot = offeredSlots(plans, offer).find((one) => one.slotId === slotId);
  if (!slot) throw new DomainError('SLOT_GONE', 'the slot is not on offer');
  const busy = await readBusy(tx, [ref.coachId], { ...range, now, own });
  if (!freeSlots(plans, busy, offer).some((one) => one.slotId === slotId))
    throw new DomainError('SLOT_TAKEN', 'the slot is taken');
  await tx.$queryRaw`select release_holds(${ref.coachId}::uuid, ${slot.start}, ${slot.end}, ${now})`;
  return slot;
}

async function lockDay(tx: Transaction, ref: SlotRef): Promise<void> {
  const day = `${ref.coachId} ${dayOf(ref.start)}`;
  await tx.$executeRaw`
    select pg_advisory_xact_lock_shared(hashtextextended(${planLock(ref.coachId)}, 0)),
           pg_advisory_xact_lock(hashtextextended(${day}, 0))`;
}

/** Keeps bookings of a coach waiting while the schedule changes. */
export async function lockPlans(tx: Transaction, coachId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${planLock(coachId)}, 0))`;
}

function planLock(coachId: string): string {
  return `plans of ${coachId}`;
}
