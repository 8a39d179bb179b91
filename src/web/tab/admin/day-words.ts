import { language } from '../texts.ts';

/** An ISO date as it is written: 1 januari 2026. */
export function dayWords(day: string): string {
  const locale = language() === 'en' ? 'en-GB' : `${language()}-BE`;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A month, YYYY-MM, in short: jan. */
export function monthWords(month: string): string {
  const locale = language() === 'en' ? 'en-GB' : `${language()}-BE`;
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
