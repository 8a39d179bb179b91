import { FIRST_NAMES } from '../privacy/scan/first-names.ts';
import type { PersonalData } from '../privacy/scan/index.ts';
import { fold } from './retrieval/words.ts';

const WORD = /\p{L}[\p{L}’'-]*/gu;
const firstNames = new Set(FIRST_NAMES.split(/\s+/).map(fold));

/**
 * Finds words that may be a name, stricter than in someone's own question: a common first name however it is written, and
 * any word with a capital that is no word of the articles and no everyday one. In doubt it is a name.
 * @param examples texts, at any depth, whose small-written words are everyday words.
 */
export function createDoubtfulNames(
  examples: unknown,
  isKnown: (word: string) => boolean,
): (text: string) => PersonalData[] {
  const everyday = new Set(smallWordsIn(examples));
  const isWord = (word: string) =>
    everyday.has(word) ||
    isKnown(word) ||
    word.split(/[-’']/).every((part) => everyday.has(part) || isKnown(part));
  return (text) =>
    [...text.matchAll(WORD)].flatMap(({ index: start, 0: word }): PersonalData[] => {
      const folded = fold(word);
      const isName = firstNames.has(folded) || (/^\p{Lu}/u.test(word) && !isWord(folded));
      return isName ? [{ kind: 'name', start, end: start + word.length }] : [];
    });
}

function smallWordsIn(examples: unknown): string[] {
  if (typeof examples === 'string')
    return [...examples.matchAll(WORD)].flatMap(([word]) => (/^\p{Ll}/u.test(word) ? [fold(word)] : []));
  if (typeof examples !== 'object' || examples === null) return [];
  return Object.values(examples).flatMap(smallWordsIn);
}
