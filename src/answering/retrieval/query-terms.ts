import type { ArticleIndex } from './article-index.ts';
import { contentWords, fold, smallWords, stem } from './words.ts';

const PART_OF_COMPOUND = 0.5;
const CORRECTED = 0.7;
/** A word that no article uses says little about which one is meant. */
const UNKNOWN = 0.5;

/** The question's terms with their weight: the words, the parts of compounds, and the nearest word for a typing error. */
export function queryTerms(index: ArticleIndex, text: string): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (word: string, weight: number) => {
    const term = stem(index.lang, word);
    terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  for (const word of contentWords(index.lang, index.canonical(fold(text)))) {
    const parts = index.split(word);
    if (index.bm25.has(stem(index.lang, word))) {
      add(word, 1);
    } else if (!parts) {
      const meant = index.spelling(word);
      if (!meant) add(word, UNKNOWN);
      else if (!smallWords(index.lang).has(meant.word)) add(meant.word, CORRECTED / meant.distance);
    }
    for (const part of parts ?? []) add(part, PART_OF_COMPOUND);
  }
  return terms;
}
