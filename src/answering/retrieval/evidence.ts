import type { ArticleIndex } from './article-index.ts';
import type { Studied } from './lessons.ts';
import { findFeatures } from './features.ts';
import { queryTerms } from './query-terms.ts';

/** What looks at a question: the index of its language, and the networks that know all languages. */
export type Ways = { index: ArticleIndex; committee: Studied };

export type Evidence = {
  /** One per article; the likelihoods are its softmax. */
  evidence: Float64Array;
  terms: ReadonlyMap<string, number>;
};

/**
 * What the three ways of looking are worth together: the learned probability, the words, and the nearest phrasing, the
 * latter two less and less as they grow. Fitted (maximum likelihood of the right topic) on phrasings that were held out
 * of the index, so that what comes out is a probability: of the answers it calls 70 % sure, 70 % are right.
 */
const WEIGHT = {
  learned: 0.5,
  together: 0.75,
  words: 5,
  wordsSquared: -4.4,
  phrase: 1.2,
  phraseSquared: -2.5,
} as const;
/** No article is impossible. */
const LEAST_LIKELY = 1e-4;

/** What a text says about which article is meant. */
export function weigh({ index, committee }: Ways, articles: number, text: string): Evidence {
  const terms = queryTerms(index, text);
  const worth = new Float64Array(articles);
  const likeness = new Float64Array(articles);
  index.bm25.addScores(terms, worth);
  index.phrases.nearest(terms, likeness);
  const found = findFeatures(text, [...terms.keys()]);
  const probabilities = index.classify(index.features(found));
  const together = committee.classify(committee.features(found));
  let ceiling = 0;
  for (const [term, weight] of terms) ceiling += weight * index.bm25.ceiling(term);

  const evidence = new Float64Array(articles);
  for (let n = 0; n < articles; n++) {
    const words = (worth[n] ?? 0) / (ceiling || 1);
    const phrase = likeness[n] ?? 0;
    evidence[n] =
      WEIGHT.learned * Math.log((probabilities[n] ?? 0) + LEAST_LIKELY) +
      WEIGHT.together * Math.log((together[n] ?? 0) + LEAST_LIKELY) +
      (WEIGHT.words + WEIGHT.wordsSquared * words) * words +
      (WEIGHT.phrase + WEIGHT.phraseSquared * phrase) * phrase;
  }
  return { evidence, terms };
}

/** Evidence as probabilities. */
export function sharesOf(evidence: Float64Array): Float64Array {
  const top = evidence.reduce((a, b) => Math.max(a, b), -Infinity);
  const odds = evidence.map((one) => Math.exp(one - top));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((one) => one / sum);
}
