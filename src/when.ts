import { ZONE } from './day.ts';
import type { Lang } from './lang.ts';

// Days and hours in words, on the clock in Brussels.

const locales: Record<Lang, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const signs: Record<Lang, string> = { nl: '.', fr: 'h', en: ':' };
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

const each = (options: Intl.DateTimeFormatOptions): Record<Lang, Intl.DateTimeFormat> => {
  const make = (lang: Lang) => new Intl.DateTimeFormat(locales[lang], { timeZone: ZONE, ...options });
  return { nl: make('nl'), fr: make('fr'), en: make('en') };
};
const short = each({ weekday: 'short', day: 'numeric', month: 'short' });
const long = each({ weekday: 'long', day: 'numeric', month: 'long' });
const full = each({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "ma 30 nov" in a list. */
export function shortDayWords(lang: Lang, moment: Date): string {
  return written(lang, short[lang].format(moment));
}

/** "maandag 30 november", "mardi 1er décembre". */
export function dayWords(lang: Lang, moment: Date): string {
  return written(lang, long[lang].format(moment));
}

/** "maandag 30 november 2026", for what is to be kept. */
export function fullDayWords(lang: Lang, moment: Date): string {
  return written(lang, full[lang].format(moment));
}

/** "9.00", "9h00", "9:00". */
export function clockWords(lang: Lang, moment: Date): string {
  return clock.format(moment).replace(/^0/, '').replace(':', signs[lang]);
}

/** French writes the first of a month as an ordinal. */
function written(lang: Lang, words: string): string {
  return lang === 'fr' ? words.replace(/ 1 /, ' 1er ') : words;
}
