import { languages, type Lang } from '../lang.ts';
import { holdsThen, type Parameter } from './parameters.ts';
import type { Article, Line } from './article.ts';
import { plainText } from './marks.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { fileOf, textParts } from './text-parts.ts';

/** A line of an article with its numbers taken out: "Binnen ⟨0⟩ na de start". */
export type NumberedLine = {
  file: string;
  at: number;
  lang: Lang;
  text: string;
  /** The same in small letters. */
  small: string;
  numbers: Quantity[];
  line: Line;
};

/** Where a line states a parameter, and with which numbers. */
export type Statement = { parameter: Parameter; line: NumberedLine; numbers: Quantity[] };

/** The lines of an article that have numbers, without what is not certain: there sources contradict each other. */
export function numberedLines(article: Article): NumberedLine[] {
  return languages.flatMap((lang) => {
    const text = article.texts[lang];
    if (!text) return [];
    const lines = textParts.filter(({ uncertain }) => !uncertain).flatMap((part) => part.of(text));
    return lines.flatMap((line) => {
      const plain = plainText(line.text);
      const numbers = quantitiesIn(lang, plain);
      if (numbers.length === 0) return [];
      const masked = maskNumbers(plain, numbers);
      const place = { file: fileOf(article, lang), at: line.at, lang, line };
      return [{ ...place, text: masked, small: masked.toLowerCase(), numbers }];
    });
  });
}

function maskNumbers(text: string, numbers: readonly Quantity[]): string {
  let from = 0;
  const pieces = numbers.map((number, n) => {
    const piece = `${text.slice(from, number.from)}⟨${n}⟩`;
    from = number.to;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}

/** Everything an article states about the parameters that hold on a day (ISO date). */
export function statementsIn(article: Article, parameters: readonly Parameter[], on: string): Statement[] {
  const lines = numberedLines(article);
  return parameters
    .filter((parameter) => holdsThen(parameter, on) && (parameter.articles?.includes(article.id) ?? true))
    .flatMap((parameter) => lines.flatMap((line) => statementsOf(parameter, line)));
}

function statementsOf(parameter: Parameter, line: NumberedLine): Statement[] {
  const possible = parameter.patterns[line.lang].filter(({ word }) => line.small.includes(word));
  return possible.flatMap(({ finds }) =>
    [...line.text.matchAll(finds)].flatMap((match) => {
      const numbers = match.slice(1).flatMap((n) => line.numbers[Number(n)] ?? []);
      return numbers.some((number) => !comparable(number, parameter)) ? [] : [{ parameter, line, numbers }];
    }),
  );
}

const TIME = new Set(['days', 'working_days', 'months', 'minutes']);

/** A price says nothing about a deadline. A bare number may say anything. */
function comparable({ kind }: Quantity, parameter: Parameter): boolean {
  return (
    kind === parameter.kind ||
    (kind === 'number' && parameter.kind !== 'phone') ||
    (TIME.has(kind) && TIME.has(parameter.kind))
  );
}

/** Whether the numbers of a statement are the parameter's own. */
export function isRight({ parameter: { values, kind, times }, numbers }: Statement): boolean {
  return numbers.every((number, n) => {
    const expected = values[Math.min(n, values.length - 1)];
    return number.kind === kind
      ? number.value === expected
      : number.kind === 'number' && number.raw * times === expected;
  });
}
