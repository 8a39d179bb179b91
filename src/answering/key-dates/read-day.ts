import { Temporal } from 'temporal-polyfill';
import { fold } from '../retrieval/words.ts';

/** What a message says of a first day of illness. `day` is an ISO date. */
export type DayRead =
  | { kind: 'day'; day: string }
  | { kind: 'future' }
  /** More than five years back. */
  | { kind: 'long_ago' }
  /** Before 1990: most likely a date of birth. */
  | { kind: 'birth' }
  /** Such as 31 February. */
  | { kind: 'impossible' };

/** A date as it stands in a text, before anyone looks whether it can be. */
export type DateWords = { day: number; month: number; year?: number; at: number };

const MOST_YEARS_BACK = 5;
const OLDEST_YEAR = 1990;

const months: readonly string[] = [
  'januari|janvier|january|jan|janv',
  'februari|fevrier|february|feb|febr|fev|fevr',
  'maart|mars|march|mrt|mar',
  'april|avril|apr|avr',
  'mei|mai|may',
  'juni|juin|june|jun',
  'juli|juillet|july|jul|juil',
  'augustus|aout|august|aug',
  'september|septembre|sept|sep',
  'oktober|octobre|october|okt|oct',
  'november|novembre|nov',
  'december|decembre|dec',
];
const MONTH = months.join('|');
const YEAR = String.raw`(?:,?\s+(?:van\s+|de\s+|of\s+)?(?<year>\d{4}))?`;
const NUMBER = String.raw`(?<day>\d{1,2})`;
const FORMS: readonly RegExp[] = [
  /(?<![\d/.-])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d/-])/g,
  /(?<![\d/.-])(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4}|\d{2})(?![\d/%-]|[.,]\d)/g,
  /(?<![\d/.-])(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/%-]|[.,]\d)/g,
  new RegExp(
    String.raw`(?<!\d)${NUMBER}\s?(?:ste|de|e|er|st|nd|rd|th)?\s+(?:of\s+)?(?<name>${MONTH})\b\.?${YEAR}`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?<name>${MONTH})\s+${NUMBER}(?:st|nd|rd|th)?\b(?!\s*(?:dagen|jours|days|%))${YEAR}`,
    'g',
  ),
];

/** Every date in a text, in order; a number of days or a percentage is none. */
export function findDates(text: string): DateWords[] {
  const folded = fold(text);
  const found: DateWords[] = [];
  for (const form of FORMS)
    for (const { index, groups } of folded.matchAll(form)) {
      if (found.some(({ at }) => Math.abs(at - index) < 5)) continue;
      const { day, month, name, year } = groups ?? {};
      found.push({
        day: Number(day),
        month: name ? 1 + months.findIndex((names) => names.split('|').includes(name)) : Number(month),
        ...(year && { year: fullYear(year) }),
        at: index,
      });
    }
  return found.sort((a, b) => a.at - b.at);
}

/**
 * The day that words mean; without a year the last such day that is not to come.
 * @param today ISO date.
 */
export function readDay({ day, month, year }: DateWords, today: string): DayRead {
  const now = Temporal.PlainDate.from(today);
  const years = year ? [year] : [0, 1, 2, 3, 4].map((back) => now.year - back);
  const days = years.flatMap((one) => dateOf(one, month, day) ?? []);
  const read = year ? days[0] : days.find((one) => Temporal.PlainDate.compare(one, now) <= 0);
  if (!read) return { kind: 'impossible' };
  if (Temporal.PlainDate.compare(read, now) > 0) return { kind: 'future' };
  if (read.year < OLDEST_YEAR) return { kind: 'birth' };
  const oldest = now.subtract({ years: MOST_YEARS_BACK });
  return Temporal.PlainDate.compare(read, oldest) < 0
    ? { kind: 'long_ago' }
    : { kind: 'day', day: read.toString() };
}

/** Two figures are of this century, or of the last one for who gives a date of birth. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number + (number < 70 ? 2000 : 1900);
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
