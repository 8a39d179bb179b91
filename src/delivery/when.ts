import { ZONE } from '../booking/zone.ts';
import type { Lang } from '../lang.ts';

const locales: Record<Lang, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const short = { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' } as const;
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const signs: Record<Lang, string> = { nl: '.', fr: 'h', en: ':' };

/** "maandag 30 november", "mardi 1er décembre". */
export function dayWords(lang: Lang, moment: Date, { year = false } = {}): string {
  const format = new Intl.DateTimeFormat(locales[lang], year ? { ...short, year: 'numeric' } : short);
  const words = format.format(moment);
  return lang === 'fr' ? words.replace(/ 1 /, ' 1er ') : words;
}

/** "9.00", "9h00", "9:00". */
export function clockWords(lang: Lang, moment: Date): string {
  return clock.format(moment).replace(/^0/, '').replace(':', signs[lang]);
}
