import { ZONE } from '../../src/booking/zone.ts';
import type { Lang } from '../../src/lang.ts';

const locales: Record<Lang, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const separators: Record<Lang, string> = { nl: '.', fr: 'h', en: ':' };

const each = (options: Intl.DateTimeFormatOptions): Record<Lang, Intl.DateTimeFormat> => {
  const make = (lang: Lang) => new Intl.DateTimeFormat(locales[lang], { timeZone: ZONE, ...options });
  return { nl: make('nl'), fr: make('fr'), en: make('en') };
};
const short = each({ weekday: 'short', day: 'numeric', month: 'short' });
const long = each({ weekday: 'long', day: 'numeric', month: 'long' });
const longest = each({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const clock = each({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

/** "ma 30 nov" in a list. */
export function shortDay(lang: Lang, at: Date): string {
  return short[lang].format(at);
}

/** "maandag 30 november". */
export function longDay(lang: Lang, at: Date): string {
  return long[lang].format(at);
}

/** "maandag 30 november 2026", for what is to be kept. */
export function fullDay(lang: Lang, at: Date): string {
  return longest[lang].format(at);
}

/** "9.00", "9h00" or "9:00" on the clock in Brussels. */
export function clockTime(lang: Lang, at: Date): string {
  const parts = new Map(clock[lang].formatToParts(at).map(({ type, value }) => [type, value]));
  return `${Number(parts.get('hour'))}${separators[lang]}${parts.get('minute') ?? '00'}`;
}
