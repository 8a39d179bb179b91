import type { Article } from './article.ts';
import { dayOfVersion } from './check-parameters.ts';
import { marksIn } from './marks.ts';
import type { Quantity } from './quantities.ts';
import type { Parameter } from './parameters.ts';
import { numberedLines, statementsIn, type NumberedLine } from './stated-numbers.ts';

/** A number of a Dutch line with a source that no parameter vouches for. */
export type UnlistedNumber = { line: NumberedLine; number: Quantity };

/** The numbers of the articles that a person has to look at, by article; years and days of a date left out. */
export function unlistedNumbers(
  articles: readonly Article[],
  parameters: readonly Parameter[],
  today: string,
): UnlistedNumber[] {
  return articles.flatMap((article) => {
    const stated = statementsIn(article, parameters, dayOfVersion(article, today));
    return numberedLines(article)
      .filter(({ lang, line }) => lang === 'nl' && marksIn(line.text).length > 0)
      .flatMap((line) =>
        line.numbers
          .filter((number, n) => !number.loose && !isDate(line, n))
          .map((number) => ({ line, number })),
      )
      .filter(
        ({ line, number }) =>
          !stated.some(
            (one) => one.line.at === line.at && one.numbers.some(({ from }) => from === number.from),
          ),
      );
  });
}

const MONTH = /^ (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/;

function isDate({ text, numbers }: NumberedLine, n: number): boolean {
  const number = numbers[n];
  if (number?.kind !== 'number') return false;
  if (/^(?:19|20)\d\d$/.test(number.said)) return true;
  return MONTH.test(text.slice(text.indexOf(`⟨${n}⟩`) + `⟨${n}⟩`.length));
}
