import { dayOf } from '../day.ts';
import type { Busy, Plans, Slot } from './plan.ts';
import { sittingDays, type SittingDay } from './sitting-days.ts';
import { slotIdOf } from './slot-id.ts';
import { addDays, instantOf, MINUTE_MS, minuteOf } from './zone.ts';

/**
 * For whom slots are offered. Staff see reserved slots and may book closer to the talk; whoever has the key of reserved
 * slots sees those.
 */
export type Offer = { now: Date; from: Date; until: Date; staff: boolean; reservedKey?: string | undefined };

/** Every slot on the coaches' clocks, free or not, in the order of time. Pure. */
export function offeredSlots(plans: Plans, offer: Offer): Slot[] {
  const first = dayOf(later(offer.from, offer.now));
  const last = dayOf(new Date(offer.until.getTime() - 1));
  const slots = sittingDays(plans, first, last)
    .filter(({ plan }) => isFor(plan.reservedFor, plan.reservedKey, offer))
    .flatMap((sitting) => slotsOf(sitting, offer));
  return slots.sort((a, b) => a.start.getTime() - b.start.getTime() || a.coachId.localeCompare(b.coachId));
}

function isFor(reservedFor: string | null, key: string | null, offer: Offer): boolean {
  return reservedFor === null || offer.staff || (key !== null && key === offer.reservedKey);
}

function slotsOf({ plan, day, startsAt, endsAt, place, wayfinding }: SittingDay, offer: Offer): Slot[] {
  const { now, from, until, staff } = offer;
  const soonest = Math.max(from.getTime(), now.getTime() + (staff ? 0 : plan.leadMinutes * MINUTE_MS));
  if (!staff && day > addDays(dayOf(now), plan.horizonDays)) return [];
  const slots: Slot[] = [];
  const end = minuteOf(endsAt);
  for (
    let minute = minuteOf(startsAt);
    minute + plan.minutes <= end;
    minute += plan.minutes + plan.bufferMinutes
  ) {
    const start = instantOf(day, minute);
    if (start === undefined || start < soonest || start >= until.getTime()) continue;
    const { coachId, siteId, mode, reservedFor } = plan;
    const at = { coachId, start: new Date(start) };
    slots.push({
      ...{ slotId: slotIdOf(at), scheduleId: plan.id, siteId, ...at },
      ...{ end: new Date(start + plan.minutes * MINUTE_MS), day, mode, place, wayfinding, reservedFor },
    });
  }
  return slots;
}

/** The slots that can still be taken: nothing of the coach overlaps, and the day is not full. */
export function freeSlots(plans: Plans, busy: readonly Busy[], offer: Offer): Slot[] {
  const taken = new Map<string, Busy[]>();
  for (const one of busy) taken.set(one.coachId, [...(taken.get(one.coachId) ?? []), one]);
  const caps = capsOf(plans);
  const perDay = new Map<string, number>();
  for (const one of busy) if (one.counts) count(perDay, `${one.coachId} ${dayOf(one.startsAt)}`);
  const seen = new Set<string>();
  return offeredSlots(plans, offer).filter((slot) => {
    const cap = caps.get(slot.scheduleId);
    if (cap && (perDay.get(`${slot.coachId} ${slot.day}`) ?? 0) >= cap) return false;
    if (seen.has(slot.slotId)) return false; // two schedules of one coach that overlap offer it once
    seen.add(slot.slotId);
    return !(taken.get(slot.coachId) ?? []).some((one) => one.startsAt < slot.end && one.endsAt > slot.start);
  });
}

function capsOf({ plans }: Plans): Map<string, number> {
  return new Map(plans.flatMap(({ id, dailyCap }) => (dailyCap ? [[id, dailyCap]] : [])));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
