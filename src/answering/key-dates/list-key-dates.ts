import type { DateRule, KeyDates, Standing, TermRule } from '../../knowledge/key-dates.ts';
import { countFrom } from './count.ts';

/** Someone's standing; `employee` when they did not say which kind. */
export type AskedStanding = Standing | 'employee';

/** A rule worked out: ISO dates, the same one twice when it is a single day. */
export type KeyDate = { rule: DateRule; from: string; until: string; time: 'past' | 'now' | 'coming' };

export type Asked = {
  /** ISO date of the first day of illness. */
  first: string;
  standing: AskedStanding;
  /** ISO date. */
  today: string;
};

/** The dates of an illness, in order of time, then as the file has them. */
export function listKeyDates(
  { dates }: Pick<KeyDates, 'dates'>,
  { first, standing, today }: Asked,
): KeyDate[] {
  return dates
    .filter((rule) => applies(rule, first, standing))
    .map((rule) => {
      const { when } = rule;
      const [start, end] = 'from' in when ? [when.from, when.until] : [when, when];
      const from = later(countFrom(first, start), rule.not_before);
      const until = later(countFrom(first, end), rule.not_before);
      const time = until < today ? 'past' : from > today ? 'coming' : 'now';
      return { rule, from, until, time } as const;
    })
    .sort((a, b) => a.from.localeCompare(b.from) || a.until.localeCompare(b.until));
}

/** What counts from a decision or a return to work, or is not certain enough to count, for this illness. */
export function listTerms({ terms }: Pick<KeyDates, 'terms'>, { first, standing }: Asked): TermRule[] {
  return terms.filter((rule) => applies(rule, first, standing));
}

/** An employee who did not say which kind sees what holds for white-collar and for blue-collar workers. */
export function kindsOf(standing: AskedStanding): readonly Standing[] {
  return standing === 'employee' ? ['white_collar', 'blue_collar'] : [standing];
}

function applies(rule: DateRule | TermRule, first: string, standing: AskedStanding): boolean {
  const { from = first, until = first } = rule.first_day ?? {};
  return from <= first && first <= until && kindsOf(standing).some((kind) => rule.for.includes(kind));
}

function later(day: string, other: string | undefined): string {
  return other && other > day ? other : day;
}
