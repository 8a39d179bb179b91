import type { Transaction } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import { DomainError } from '../domain-error.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { forAsker } from './list-slots.ts';
import type { Slot } from './plan.ts';
import { sightOf, type RawSight, type Sight } from './read-plans.ts';
import { requireMayBook, type Asker, type BookingSite } from './read-site.ts';
import { slotIdOf, type SlotRef } from './slot-id.ts';
import { freeSlots, offeredSlots } from './slots.ts';
import { boundsOf } from './zone.ts';

/** A slot that someone wants; `own` is an appointment or hold that makes room for it, `key` an idempotency key's name. */
export type Want = { ref: SlotRef; now: Date; own?: string | undefined; key?: string | undefined };

/** A day as it is until the transaction ends, and what a request with the same key has booked. */
export type ClaimedDay = { seen: RawSight; done: { appointmentId: string; requestHash: string } | null };

/**
 * Makes sure that nobody else can take the slot until the transaction ends, and that it is on offer and free now. Every
 * booking, hold and move claims its day first: one at a time per coach and day, so that the daily cap holds under race; a
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
  requireMayTake(site, asker, ref);
  const [row] = await tx.$queryRaw<[{ days: [ClaimedDay] }]>`
    select ${claimDays(site.id, [{ ref, now, own }])} as days`;
  const sight = sightOf(site, row.days[0].seen);
  const slot = decideSlot(asker, ref, now, sight);
  if (isInTheWay(sight, slot))
    await tx.$queryRaw`select release_holds(${slot.coachId}::uuid, ${slot.start}, ${slot.end}, ${now})`;
  return slot;
}

/**
 * Whoever may book at the site, with a coach who is there.
 * @throws DomainError SLOT_GONE, and as `requireMayBook`.
 */
export function requireMayTake(site: BookingSite, asker: Asker, ref: SlotRef): void {
  requireMayBook(site, asker);
  if (!site.coaches.some(({ id }) => id === ref.coachId))
    throw new DomainError('SLOT_GONE', 'this coach is not at the site');
  if (asker.as === 'COACH' && ref.coachId !== asker.person.id)
    throw new DomainError('SLOT_GONE', 'a coach books in the own agenda');
}

/** The call that claims the days of some slots and looks at them: gives a ClaimedDay for each. */
export function claimDays(siteId: string, wants: readonly Want[]): Prisma.Sql {
  const rows = wants.map(({ ref: { coachId, start }, now, own, key }, n) => {
    const day = dayOf(start);
    const bounds = boundsOf(day);
    return { n, coach: coachId, day, since: bounds.start, until: bounds.end, at: now, own, key };
  });
  return Prisma.sql`claim_days(${siteId}::uuid, ${JSON.stringify(rows)}::jsonb)`;
}

/**
 * The slot, when it can be taken by what was seen of its day. Pure.
 * @throws DomainError SLOT_GONE, SLOT_TAKEN.
 */
export function decideSlot(
  asker: Asker,
  ref: SlotRef,
  now: Date,
  { plans, busy }: Pick<Sight, 'plans' | 'busy'>,
): Slot {
  const offer = { now, from: ref.start, until: new Date(ref.start.getTime() + 1), ...forAsker(asker) };
  const slotId = slotIdOf(ref);
  const slot = freeSlots(plans, busy, offer).find((one) => one.slotId === slotId);
  if (slot) return slot;
  throw offeredSlots(plans, offer).some((one) => one.slotId === slotId)
    ? new DomainError('SLOT_TAKEN', 'the slot is taken')
    : new DomainError('SLOT_GONE', 'the slot is not on offer');
}

/** Whether a hold that ran out still has a row where the slot is. */
export function isInTheWay({ lapsed }: Pick<Sight, 'lapsed'>, slot: Slot): boolean {
  return lapsed.some((one) => one.startsAt < slot.end && one.endsAt > slot.start);
}

/** Keeps a coach's schedule as it is until the transaction ends. Taken before any row, so that nobody waits in a circle. */
export async function keepPlans(tx: Transaction, coachId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${planLock(coachId)}, 0))`;
}

/** Keeps bookings of a coach waiting while the schedule changes. */
export async function lockPlans(tx: Transaction, coachId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${planLock(coachId)}, 0))`;
}

/** As `claim_days` in the migrations names it. */
function planLock(coachId: string): string {
  return `plans of ${coachId}`;
}
