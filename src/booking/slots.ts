import { dayOf } from '../day.ts';
import type { Busy, Plans, Slot } from './plan.ts';
import { sittingDays, type SittingDay } from './sitting-days.ts';
import { slotIdOf } from './slot-id.ts';
import { addDays, MINUTE_MS, minuteOf, wallClock } from './zone.ts';

/** The moments between which slots are offered, and to whom. */
export type Offer = {
  now: Date;
  from: Date;
  until: Date;
  /** Members of staff see all reserved slots, and whoever has the key of some sees those. */
  staff: boolean;
  reservedKey?: string | undefined;
  /** A coach fills the own agenda: without lead time and horizon, and time that is only hidden from others is free. */
  ownAgenda?: boolean | undefined;
};

/** Nobody, staff neither, books further ahead. */
export const FURTHEST_DAYS = 366;

/** Every slot on the coaches' clocks, free or not, schedule by schedule. Pure. */
export function offeredSlots(plans: Plans, offer: Offer): Slot[] {
  return slotsIn(sittingsIn(plans, offer), offer);
}

function slotsIn(sittings: readonly SittingDay[], offer: Offer): Slot[] {
  const today = dayOf(offer.now);
  const slots: Slot[] = [];
  for (const sitting of sittings) {
    const { plan, day } = sitting;
    if (!isFor(plan.reservedFor, plan.reservedKey, offer)) continue;
    if (!offer.ownAgenda && day > addDays(today, plan.horizonDays)) continue;
    slots.push(...slotsOf(sitting, offer));
  }
  return slots;
}

/** The days on which coaches sit between the moments of an offer, not further ahead than anyone may book. */
function sittingsIn(plans: Plans, { now, from, until }: Offer): SittingDay[] {
  const furthest = addDays(dayOf(now), FURTHEST_DAYS);
  const last = dayOf(new Date(until.getTime() - 1));
  return sittingDays(plans, dayOf(later(from, now)), last < furthest ? last : furthest);
}

function inOrder(a: Slot, b: Slot): number {
  return a.start.getTime() - b.start.getTime() || compare(a.coachId, b.coachId);
}

/** In the order of the characters: the same on every machine, and quick. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isFor(reservedFor: string | null, key: string | null, offer: Offer): boolean {
  return reservedFor === null || offer.staff || (key !== null && key === offer.reservedKey);
}

function slotsOf({ plan, day, startsAt, endsAt, place, wayfinding }: SittingDay, offer: Offer): Slot[] {
  const { now, from, until, ownAgenda } = offer;
  const soonest = Math.max(from.getTime(), now.getTime() + (ownAgenda ? 0 : plan.leadMinutes * MINUTE_MS));
  const slots: Slot[] = [];
  const end = minuteOf(endsAt);
  const at = wallClock(day);
  for (
    let minute = minuteOf(startsAt);
    minute + plan.minutes <= end;
    minute += plan.minutes + plan.bufferMinutes
  ) {
    const start = at(minute);
    if (start === undefined || start < soonest || start >= until.getTime()) continue;
    if (isCutShort(at(minute + plan.minutes - 1), plan.minutes, start)) continue;
    if (plan.leavesAt && start + plan.minutes * MINUTE_MS > plan.leavesAt.getTime()) continue;
    const ref = { coachId: plan.coachId, start: new Date(start) };
    // Spelled out: thousands are made for one list, and spreading would double its time.
    slots.push({
      slotId: slotIdOf(ref),
      scheduleId: plan.id,
      siteId: plan.siteId,
      coachId: ref.coachId,
      start: ref.start,
      end: new Date(start + plan.minutes * MINUTE_MS),
      day,
      mode: plan.mode,
      place,
      wayfinding,
      reservedFor: plan.reservedFor,
    });
  }
  return slots;
}

/** Whether a talk would run through the hour that the spring change skips. */
function isCutShort(lastMinute: number | undefined, minutes: number, start: number): boolean {
  return lastMinute === undefined || lastMinute - start < (minutes - 1) * MINUTE_MS;
}

/**
 * The slots that can still be taken, in the order of time: nothing of the coach is in the way, with the pause after each
 * talk, and the day is not full. `busy` holds everything on the days of the slots, so that the day's talks can be counted.
 * Where two schedules of a coach overlap, a start is offered once, by the first of them.
 */
export function freeSlots(plans: Plans, busy: readonly Busy[], offer: Offer): Slot[] {
  const days = byDay(offer.ownAgenda ? busy.filter(({ hidden }) => !hidden) : busy);
  const pauses = new Map(plans.plans.map(({ id, bufferMinutes }) => [id, bufferMinutes * MINUTE_MS]));
  const sittings = sittingsIn(plans, offer);
  const caps = capsOf(sittings);
  const seen = new Set<string>();
  const free = slotsIn(sittings, offer).filter((slot) => {
    const day = dayKey(slot.coachId, slot.day);
    const { talks = 0, times = [] } = days.get(day) ?? {};
    if (talks >= (caps.get(day) ?? Infinity) || seen.has(slot.slotId)) return false;
    if (overlaps(times, slot, pauses.get(slot.scheduleId) ?? 0)) return false;
    seen.add(slot.slotId);
    return true;
  });
  return free.sort(inOrder);
}

function dayKey(coachId: string, day: string): string {
  return `${coachId} ${day}`;
}

/** Most talks of each coach on each day: the lowest that a schedule of that day allows, also one kept for others. */
function capsOf(sittings: readonly SittingDay[]): Map<string, number> {
  const caps = new Map<string, number>();
  for (const { day, plan } of sittings) {
    if (plan.dailyCap === null) continue;
    const key = dayKey(plan.coachId, day);
    caps.set(key, Math.min(plan.dailyCap, caps.get(key) ?? Infinity));
  }
  return caps;
}

/** Times in milliseconds: thousands are compared, and comparing dates costs five times as much. */
type BusyDay = { talks: number; times: { start: number; end: number }[] };

/** What a coach has on each day. A talk that runs past midnight stands in the way on both days and counts on its first. */
function byDay(busy: readonly Busy[]): Map<string, BusyDay> {
  const days = new Map<string, BusyDay>();
  for (const one of busy) {
    const first = dayOf(one.startsAt);
    for (const day of new Set([first, dayOf(one.endsAt)])) {
      const key = dayKey(one.coachId, day);
      const known = days.get(key) ?? { talks: 0, times: [] };
      if (day === first) known.talks++;
      known.times.push({ start: one.startsAt.getTime(), end: one.endsAt.getTime() });
      days.set(key, known);
    }
  }
  return days;
}

function overlaps(times: BusyDay['times'], slot: Slot, pause: number): boolean {
  const start = slot.start.getTime() - pause;
  const end = slot.end.getTime() + pause;
  return times.some((busy) => busy.start < end && busy.end > start);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
