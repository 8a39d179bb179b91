import { say } from '../i18n/index.ts';
import type { Lang } from '../lang.ts';
import type { Figures } from './read-figures.ts';

/** The figures as a spreadsheet reads them here: UTF-8 with its mark, semicolons, one line a row. */
export function writeCsv({ months, places }: Figures, lang: Lang): string {
  const head = [say(lang, 'figures.place'), say(lang, 'figures.what'), ...months, say(lang, 'figures.total')];
  const rows = places.flatMap(({ name, lines }) =>
    lines.map(({ measure, months: counts, total }) => [
      name,
      say(lang, `figures.measure.${measure}`),
      ...counts.map((count) => (count === null ? say(lang, 'figures.few') : String(count))),
      total === null ? say(lang, 'figures.hidden') : String(total),
    ]),
  );
  return `\u{feff}${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A name that begins as a formula does is words all the same. */
function cell(words: string): string {
  const safe = /^[=+\-@\t]/.test(words) ? `'${words}` : words;
  return `"${safe.replaceAll('"', '""')}"`;
}
