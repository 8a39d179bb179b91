import type { Slot } from '../../../booking/plan.ts';
import { addDays, dateOf } from '../../../booking/zone.ts';

/** As many moments as a phone shows before it asks for "more". */
export const FIRST_SLOTS = 6;

export type ShownSlots = {
  slots: readonly Slot[];
  /** Monday of the week that is shown; undefined for the first few slots. */
  week?: string;
  /** Mondays of the nearest weeks with slots, before and after what is shown. */
  earlier?: string;
  later?: string;
};

/** The first few slots, or all of one week with a way to the next. A week without slots gives the next one that has. */
export function chooseSlots(all: readonly Slot[], asked: string | undefined): ShownSlots {
  if (asked === undefined) {
    const next = all[FIRST_SLOTS];
    return { slots: all.slice(0, FIRST_SLOTS), ...(next && { later: mondayOf(next.day) }) };
  }
  const weeks = [...new Set(all.map(({ day }) => mondayOf(day)))];
  const found = weeks.findIndex((week) => week >= asked);
  const at = found === -1 ? weeks.length - 1 : found;
  const [week, earlier, later] = [weeks[at], weeks[at - 1], weeks[at + 1]];
  return {
    slots: all.filter(({ day }) => mondayOf(day) === week),
    ...(week && { week }),
    ...(earlier && { earlier }),
    ...(later && { later }),
  };
}

/** The Monday of a day's week, as ISO dates. */
export function mondayOf(day: string): string {
  const sinceMonday = (dateOf(day).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}
