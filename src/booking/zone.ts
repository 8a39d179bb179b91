import { Temporal } from 'temporal-polyfill';
import { LRUCache } from 'lru-cache';
import { dayOf, ZONE } from '../day.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

const offsets = new LRUCache<string, { midnight: number; even: boolean }>({ max: 2000 });

/**
 * The instant of a wall-clock time on a day, in milliseconds; undefined for a time that the spring change skips. A time
 * that the autumn change repeats is the first of the two.
 * @param day ISO date; @param minute minutes after midnight on the clock, may run past 24 hours.
 */
export function instantOf(day: string, minute: number): number | undefined {
  return wallClock(day)(minute);
}

/** The same for many times of one day. */
export function wallClock(day: string): (minute: number) => number | undefined {
  const { midnight, even } = midnightOf(day);
  return even ? (minute) => midnight + minute * MINUTE_MS : (minute) => zoned(day, minute);
}

function zoned(day: string, minute: number): number | undefined {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute });
  const instant = wall.toZonedDateTime(ZONE, { disambiguation: 'earlier' });
  return instant.toPlainDateTime().equals(wall) ? instant.epochMilliseconds : undefined;
}

/** Midnight of a day, and whether the day has 24 hours: then minutes can just be counted. */
function midnightOf(day: string): { midnight: number; even: boolean } {
  const known = offsets.get(day);
  if (known) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(ZONE);
  const found = { midnight: start.epochMilliseconds, even: start.hoursInDay === 24 };
  offsets.set(day, found);
  return found;
}

/** The instants at which a day begins and ends. */
export function boundsOf(day: string): { start: Date; end: Date } {
  const { midnight, even } = midnightOf(day);
  const end = even ? midnight + DAY_MS : midnightOf(addDays(day, 1)).midnight;
  return { start: new Date(midnight), end: new Date(end) };
}

/** "09:30" as minutes after midnight. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

export function addDays(day: string, days: number): string {
  return isoDay(new Date(dateOf(day).getTime() + days * DAY_MS));
}

/** A Date from a column of type date, as an ISO date. */
export function isoDay(date: Date): string {
  return date.toISOString().replace(/T.*/, '');
}

/** An ISO date as a column of type date wants it. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** ISO with the offset of Brussels: 2026-11-30T09:00:00+01:00. */
export function withOffset(moment: Date): string {
  const day = dayOf(moment);
  const { midnight, even } = midnightOf(day);
  if (even) return `${day}T${clockAfter(moment.getTime() - midnight)}${offsetOf(day, midnight)}`;
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE);
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'second' })}${zoned.offset}`;
}

/** Wall clock so many milliseconds after midnight, on a day of 24 hours: 09:00:00. */
function clockAfter(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19);
}

/** How far the clock of Brussels is ahead on a day that begins at `midnight`: +01:00. */
function offsetOf(day: string, midnight: number): string {
  return `+${clockAfter(dateOf(day).getTime() - midnight).slice(0, 5)}`;
}

/** The first instant after `now` at which the clock shows `clock` ("07:00"). */
export function nextTime(now: Date, clock: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE).toPlainDate();
  for (const candidate of [day, day.add({ days: 1 }), day.add({ days: 2 })]) {
    const instant = instantOf(candidate.toString(), minuteOf(clock));
    if (instant !== undefined && instant > now.getTime()) return new Date(instant);
  }
  return new Date(now.getTime() + DAY_MS);
}
