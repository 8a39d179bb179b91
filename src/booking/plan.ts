import type { TalkMode } from '../generated/prisma/enums.ts';

/** A schedule (zitdag) as slots are computed from it. Days are ISO dates, times wall clock in Brussels ("09:00"). */
export type Plan = {
  id: string;
  siteId: string;
  coachId: string;
  /** RFC 5545 recurrence of its days, counted from `from`. */
  rule: string;
  from: string;
  /** Last day, included. */
  until: string | null;
  startsAt: string;
  endsAt: string;
  minutes: number;
  bufferMinutes: number;
  /** Most talks of this coach on one day. */
  dailyCap: number | null;
  leadMinutes: number;
  horizonDays: number;
  mode: TalkMode;
  place: string;
  wayfinding: string;
  reservedFor: string | null;
  reservedKey: string | null;
  openOnHolidays: boolean;
  /** When the coach leaves the site, if that is known. */
  leavesAt: Date | null;
};

export type Leave = { coachId: string; from: string; until: string };

/** One day of a schedule on another day, time or place. */
export type MovedDay = {
  scheduleId: string;
  day: string;
  /** Undefined: that day falls out. */
  toDay: string | undefined;
  startsAt: string | undefined;
  endsAt: string | undefined;
  place: string | undefined;
  wayfinding: string | undefined;
};

/** When a coach sits, with what departs from it. */
export type Plans = { plans: readonly Plan[]; leaves: readonly Leave[]; moved: readonly MovedDay[] };

/** Time at which a coach is not free: held, booked, or freed and still hidden. Each counts for the daily cap. */
export type Busy = { coachId: string; startsAt: Date; endsAt: Date; hidden: boolean };

export type Slot = {
  slotId: string;
  scheduleId: string;
  siteId: string;
  coachId: string;
  start: Date;
  end: Date;
  day: string;
  mode: TalkMode;
  place: string;
  wayfinding: string;
  reservedFor: string | null;
};
