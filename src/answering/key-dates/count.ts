import { Temporal } from 'temporal-polyfill';
import type { Point, Span } from '../../knowledge/key-dates.ts';

/**
 * The day of a point in the path, as an ISO date.
 * @param first ISO date of the first day of illness, which is day 1.
 */
export function countFrom(first: string, point: Point): string {
  const begin = Temporal.PlainDate.from(first);
  if ('day' in point) return begin.add({ days: point.day - 1 }).toString();
  if ('after' in point) return dayAfter(begin, point.after).toString();
  return dayAfter(begin, point.last_of).subtract({ days: 1 }).toString();
}

/**
 * The first day after a whole period. Months run from a day to the day before the same day; a month without that day is
 * whole at its end, so six months from 31 August are over on 1 March.
 */
function dayAfter(begin: Temporal.PlainDate, span: Span): Temporal.PlainDate {
  const end = begin.add(span);
  const months = 'months' in span || 'years' in span;
  return months && end.day < begin.day ? end.add({ days: 1 }) : end;
}
