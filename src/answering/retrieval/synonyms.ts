import { languages, type Lang } from '../../lang.ts';
import { fold } from './words.ts';

/** Rows of words that mean the same, the articles' own word first; per language. */
export type SynonymRows = Record<Lang, string[][]>;

/** Reads every word of a row as the first of its row. Takes and gives folded text. */
export type Canonical = (folded: string) => string;

/** One pass over the text: the longest phrase that starts at a word wins. */
export function createCanonical(rows: SynonymRows): Record<Lang, Canonical> {
  const made = languages.map((lang) => [lang, forLanguage(rows[lang])] as const);
  return Object.fromEntries(made) as Record<Lang, Canonical>;
}

function forLanguage(rows: string[][]): Canonical {
  const readAs = new Map<string, string>();
  /** First word of a phrase -> the most words a phrase that begins so has. */
  const longestFrom = new Map<string, number>();
  for (const [first = '', ...others] of rows) {
    for (const phrase of [first, ...others]) {
      const words = split(phrase);
      const start = words[0] ?? '';
      longestFrom.set(start, Math.max(longestFrom.get(start) ?? 0, words.length));
      readAs.set(words.join(' '), split(first).join(' '));
    }
  }
  return (folded) => {
    const words = split(folded);
    const out: string[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at] ?? '';
      let taken = 1;
      let text = word;
      for (let length = Math.min(longestFrom.get(word) ?? 0, words.length - at); length > 0; length--) {
        const found = readAs.get(words.slice(at, at + length).join(' '));
        if (found === undefined) continue;
        text = found;
        taken = length;
        break;
      }
      out.push(text);
      at += taken;
    }
    return out.join(' ');
  };
}

function split(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
