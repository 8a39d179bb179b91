import { dayOf, ZONE } from '../../day.ts';
import type { Lang } from '../../lang.ts';
import { language, say } from './texts.ts';

export { dayOf };

const locales: Record<Lang, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const signs: Record<Lang, string> = { nl: '.', fr: 'h', en: ':' };

/** An ISO date some days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** "9.00", "9h00", "9:00", of a moment. */
export function clockWords(moment: string): string {
  return wallWords(clockFormat.format(new Date(moment)));
}

/** The same of a wall-clock time such as "09:00". */
export function wallWords(clock: string): string {
  return clock.replace(/^0/, '').replace(':', signs[language()]);
}

/** "9.00 – 9.50" */
export function spanWords(from: string, to: string): string {
  return `${clockWords(from)} – ${clockWords(to)}`;
}

/** "maandag 30 november", of an ISO date. */
export function dayWords(day: string): string {
  return dateWords(day, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "ma 30 nov" */
export function shortDayWords(day: string): string {
  return dateWords(day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "30 november 2026" */
export function longDateWords(day: string): string {
  return dateWords(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

function dateWords(day: string, format: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T12:00:00Z`);
  const words = new Intl.DateTimeFormat(locales[language()], { ...format, timeZone: 'UTC' }).format(date);
  return language() === 'fr' ? words.replace(/(^|\s)1 /, '$11er ') : words;
}

/** "vandaag", "morgen" or nothing. */
export function nearWords(day: string, today: string): string | undefined {
  if (day === today) return say('tab.day.today');
  if (day === addDays(today, 1)) return say('tab.day.tomorrow');
  return day === addDays(today, -1) ? say('tab.day.yesterday') : undefined;
}

/** The name of a weekday, from a day that is one: 2026-01-05 is a Monday. */
export function weekdayWords(index: number): string {
  return dateWords(addDays('2026-01-05', index), { weekday: 'long' });
}

/** "a, b en c" */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(locales[language()], { type: 'conjunction' }).format(items);
}

/** The name of a language in the reader's own. */
export function languageWords(code: string): string {
  return new Intl.DisplayNames(locales[language()], { type: 'language' }).of(code) ?? code;
}
