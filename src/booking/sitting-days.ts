import DateHolidays from 'date-holidays';
import { LRUCache } from 'lru-cache';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { MovedDay, Plan, Plans } from './plan.ts';
import { addDays, dateOf, DAY_MS } from './zone.ts';

/** A day on which a coach sits, with the times and place that hold on it. */
export type SittingDay = Pick<Plan, 'startsAt' | 'endsAt' | 'place' | 'wayfinding'> & {
  plan: Plan;
  day: string;
};

/** Every day from `first` to `last` (ISO, both included) on which the coaches sit. */
export function sittingDays(plans: Plans, first: string, last: string): SittingDay[] {
  return plans.plans.flatMap((plan) => daysOf(plan, plans, first, last));
}

function daysOf(plan: Plan, { leaves, moved }: Plans, first: string, last: string): SittingDay[] {
  const own = moved.filter((one) => one.scheduleId === plan.id);
  const away = new Set(own.map((one) => one.day));
  const usual = ruleDays(plan, first, last)
    .filter((day) => !away.has(day) && (plan.openOnHolidays || !isHoliday(day)))
    .map((day) => sitting(plan, day));
  const instead = own.flatMap((one) =>
    one.toDay && one.toDay >= first && one.toDay <= last && hasDay(plan, one.day)
      ? [sitting(plan, one.toDay, one)]
      : [],
  );
  const onLeave = (day: string) =>
    leaves.some((leave) => leave.coachId === plan.coachId && leave.from <= day && day <= leave.until);
  return [...usual, ...instead].filter(({ day }) => !onLeave(day));
}

/** Whether a day is one of the schedule's own, before leave, holidays and moved days. */
export function hasDay(plan: Pick<Plan, 'rule' | 'from' | 'until'>, day: string): boolean {
  return ruleDays(plan, day, day).length > 0;
}

function sitting(plan: Plan, day: string, moved?: MovedDay): SittingDay {
  return {
    plan,
    day,
    startsAt: moved?.startsAt ?? plan.startsAt,
    endsAt: moved?.endsAt ?? plan.endsAt,
    place: moved?.place ?? plan.place,
    wayfinding: moved?.wayfinding ?? plan.wayfinding,
  };
}

const expanded = new LRUCache<string, string[]>({ max: 5000 });
const MONTH_DAYS = 62;

/** The days of the rule itself. Expanded two months at a time and remembered: the same pages ask all day. */
function ruleDays(plan: Pick<Plan, 'rule' | 'from' | 'until'>, first: string, last: string): string[] {
  const days: string[] = [];
  for (let block = blockOf(first); block <= last; block = addDays(block, MONTH_DAYS)) {
    const end = addDays(block, MONTH_DAYS - 1);
    const key = `${plan.rule}\n${plan.from}\n${block}`;
    const known = expanded.get(key) ?? expand(plan.rule, plan.from, block, end);
    expanded.set(key, known);
    days.push(...known);
  }
  return days.filter((day) => day >= first && day <= last && (!plan.until || day <= plan.until));
}

const EPOCH = '2020-01-01';

function blockOf(day: string): string {
  const passed = (dateOf(day).getTime() - dateOf(EPOCH).getTime()) / DAY_MS;
  return addDays(EPOCH, Math.floor(passed / MONTH_DAYS) * MONTH_DAYS);
}

/** In UTC, since only whole days matter here; the wall clock comes in when slots are made. */
function expand(rule: string, from: string, first: string, last: string): string[] {
  const start = Temporal.ZonedDateTime.from(`${first}T00:00[UTC]`);
  const end = Temporal.ZonedDateTime.from(`${last}T23:59[UTC]`);
  return readRule(rule, from)
    .between(start, end, true)
    .map((moment) => moment.toPlainDate().toString());
}

function readRule(rule: string, from: string): RRuleTemporal {
  return new RRuleTemporal({ rruleString: `DTSTART:${from.replaceAll('-', '')}T000000Z\nRRULE:${rule}` });
}

const WEEKDAY = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/;
const upTo = (most: number, signed: boolean) => (value: string) =>
  (signed ? /^[+-]?[1-9]\d{0,2}$/ : /^[1-9]\d{0,2}$/).test(value) && Math.abs(Number(value)) <= most;

/** What a rule of days may say. When it begins and ends is not in the rule: a schedule has its own first and last day. */
const parts = new Map<string, (value: string) => boolean>([
  ['FREQ', (value) => /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(value)],
  ['INTERVAL', upTo(99, false)],
  ['BYDAY', (value) => WEEKDAY.test(value)],
  ['BYMONTHDAY', upTo(31, true)],
  ['BYMONTH', upTo(12, false)],
  ['BYSETPOS', upTo(31, true)],
  ['WKST', (value) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value)],
]);

function saysDaysOnly(rule: string): boolean {
  const said = rule.split(';').map((part) => part.split('='));
  const names = said.map(([name = '']) => name);
  if (!names.includes('FREQ') || new Set(names).size < names.length) return false;
  return said.every(([name = '', value = '', ...more]) => {
    const fits = parts.get(name);
    return fits && more.length === 0 && (name.startsWith('BY') ? value.split(',') : [value]).every(fits);
  });
}

/** Whether a text is a recurrence of days that a calendar understands and that stays small. */
export function isRule(rule: string): boolean {
  if (rule.length > 200 || !saysDaysOnly(rule)) return false;
  try {
    readRule(rule, '2026-01-01').between(
      Temporal.ZonedDateTime.from('2026-01-01T00:00[UTC]'),
      Temporal.ZonedDateTime.from('2026-03-01T00:00[UTC]'),
      true,
    );
    return true;
  } catch {
    return false;
  }
}

const belgium = new DateHolidays('BE');
const holidays = new LRUCache<number, Set<string>>({ max: 50 });

/** A legal public holiday in Belgium. */
export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const known =
    holidays.get(year) ??
    new Set(
      belgium
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
  holidays.set(year, known);
  return known.has(day);
}
