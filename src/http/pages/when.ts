import { clockWords, dayWords } from '../../delivery/when.ts';
import { say } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';

export { clockWords, dayWords };

/** "maandag 30 november 2026". */
export function fullDayWords(lang: Lang, moment: Date): string {
  return dayWords(lang, moment, { year: true });
}

/** "9.00 tot 9.50 uur". */
export function spanWords(lang: Lang, from: Date, to: Date): string {
  return say(lang, 'page.span', { from: clockWords(lang, from), to: clockWords(lang, to) });
}
