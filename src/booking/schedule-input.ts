import { z } from 'zod';
import { isKeepable } from '../keepable.ts';
import { isRule } from './sitting-days.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Near enough to be meant, so that no rule runs through centuries. */
const day = z.iso.date().refine((value) => value >= '2000-01-01' && value < '2100-01-01', 'too far away');
const line = (most: number) => z.string().trim().max(most).refine(isKeepable, 'has a NUL in it');

/** A schedule as its editor sends it. Days are ISO dates, times wall clock in Brussels. */
export const scheduleInput = z
  .strictObject({
    siteId: z.guid(),
    rule: z.string().refine(isRule, 'not a rule of days'),
    from: day,
    until: day.nullable(),
    startsAt: clockTime,
    endsAt: clockTime,
    minutes: z.number().int().min(10).max(240),
    bufferMinutes: z.number().int().min(0).max(120),
    dailyCap: z.number().int().min(1).max(20).nullable(),
    leadMinutes: z
      .number()
      .int()
      .min(0)
      .max(30 * 24 * 60)
      .nullable(),
    horizonDays: z.number().int().min(1).max(365).nullable(),
    mode: z.enum(['ON_SITE', 'PHONE', 'ONLINE', 'ELSEWHERE']),
    place: line(200).min(1),
    wayfinding: line(1000),
    /** For whom the slots are kept; null for everyone. */
    reservedFor: line(100).min(1).nullable(),
  })
  .refine((input) => input.startsAt < input.endsAt, { path: ['endsAt'], message: 'ends before it starts' })
  .refine((input) => !input.until || input.from <= input.until, {
    path: ['until'],
    message: 'ends before it starts',
  });

export type ScheduleInput = z.infer<typeof scheduleInput>;

const period = { from: day, until: day };

/** Leave, at every site. */
export const leaveInput = z
  .strictObject(period)
  .refine((input) => input.from <= input.until, { path: ['until'], message: 'ends before it starts' });

/** One day of a schedule that falls out (`toDay` null) or takes place on another day, time or place. */
export const movedDayInput = z
  .strictObject({
    scheduleId: z.guid(),
    day,
    toDay: day.nullable(),
    startsAt: clockTime.nullable(),
    endsAt: clockTime.nullable(),
    place: line(200).min(1).nullable(),
    wayfinding: line(1000).nullable(),
  })
  .refine((input) => !input.startsAt || !input.endsAt || input.startsAt < input.endsAt, {
    path: ['endsAt'],
    message: 'ends before it starts',
  });
