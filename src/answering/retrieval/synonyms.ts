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
  let longest = 1;
  for (const [first = '', ...others] of rows) {
    for (const phrase of [first, ...others]) {
      const words = split(phrase);
      longest = Math.max(longest, words.length);
      readAs.set(words.join(' '), split(first).join(' '));
    }
  }
  return (folded) => {
    const words = split(folded);
    const out: string[] = [];
    for (let at = 0; at < words.length;) {
      let taken = 1;
      let text = words[at] ?? '';
      for (let length = Math.min(longest, words.length - at); length > 0; length--) {
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
