import { say } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import { clockWords } from '../../when.ts';

/** "9.00 tot 9.50 uur". */
export function spanWords(lang: Lang, from: Date, to: Date): string {
  return say(lang, 'page.span', { from: clockWords(lang, from), to: clockWords(lang, to) });
}
