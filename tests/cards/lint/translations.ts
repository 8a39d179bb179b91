import type { Shown } from '../samples/index.ts';
import { isText, partsOf } from './parts.ts';

/** One card in every language: of the same parts, and in other words. */
export function wrongTranslations(shown: readonly Shown[]): string[] {
  return shown.flatMap((other, n) =>
    shown
      .slice(0, n)
      .flatMap((one) => [
        ...(one === shown[0] ? shapes(one, other) : []),
        ...(wordsOf(one.card) === wordsOf(other.card)
          ? [`it says the same in ${one.lang} and ${other.lang}`]
          : []),
      ]),
  );
}

function shapes(one: Shown, other: Shown): string[] {
  return one.sample.quotes || shapeOf(one.card) === shapeOf(other.card)
    ? []
    : [`it has other parts in ${other.lang}`];
}

function shapeOf(card: unknown): string {
  return partsOf(card)
    .map((part) => `${String(part.type)}:${Object.keys(part).sort().join()}`)
    .join(' ');
}

function wordsOf(card: unknown): string {
  const said = partsOf(card).flatMap(({ text, title, label }) => [text, title, label].filter(isText));
  return said.join('\n');
}
