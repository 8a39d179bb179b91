import { isHoliday } from '../booking/sitting-days.ts';
import { addDays, dateOf, instantOf, minuteOf, MINUTE_MS } from '../booking/zone.ts';
import { dayOf } from '../day.ts';

/** Wall clock in Europe/Brussels. */
export type WorkingHours = { workFrom: string; workUntil: string };

/** Longer than any clock of ours runs, with every holiday there is. */
const MOST_DAYS = 400;

/** The moment after so many minutes of working time: Monday to Friday, between the hours, without public holidays. */
export function addWorkingMinutes(from: Date, minutes: number, hours: WorkingHours): Date {
  let left = minutes * MINUTE_MS;
  let day = dayOf(from);
  for (let n = 0; n < MOST_DAYS; n++, day = addDays(day, 1)) {
    const open = openOn(day, hours);
    if (!open) continue;
    const start = Math.max(open.start, from.getTime());
    const room = open.end - start;
    if (room <= 0) continue;
    if (left <= room) return new Date(start + left);
    left -= room;
  }
  throw new RangeError('no working time within a year');
}

function openOn(
  day: string,
  { workFrom, workUntil }: WorkingHours,
): { start: number; end: number } | undefined {
  const weekday = dateOf(day).getUTCDay();
  if (weekday === 0 || weekday === 6 || isHoliday(day)) return undefined;
  const start = instantOf(day, minuteOf(workFrom));
  const end = instantOf(day, minuteOf(workUntil));
  return start === undefined || end === undefined ? undefined : { start, end };
}
