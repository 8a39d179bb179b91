import type { Article } from '../../knowledge/article.ts';
import { languages, type Lang } from '../../lang.ts';
import { countWords, createIndex, type ArticleIndex } from './article-index.ts';
import { createCanonical, type SynonymRows } from './synonyms.ts';
import { contentWords, fold, smallWords, stem } from './words.ts';

/** An article that may answer a question. */
export type Candidate = {
  article: Article;
  /** How well it fits: words, nearest phrasing and learned probability together, 0..about 2. */
  score: number;
};

export type Query = {
  text: string;
  lang: Lang;
  /** The article the conversation was about, and how much a score it is worth to be that one. */
  about?: { id: string; worth: number } | undefined;
};

/** The reviewed words beside the articles: true synonyms, and words that show that a question is ours. */
export type Vocabulary = { synonyms: SynonymRows; subject: Record<Lang, string> };

/** Finds articles for a question. In memory, without a model. */
export type Retriever = {
  /** Best first; `onSubject`: the question has a word about illness and work. */
  find: (query: Query) => { candidates: Candidate[]; onSubject: boolean };
  /** Whether the articles of a language use a word (folded). */
  knows: (lang: Lang, word: string) => boolean;
};

const PART_OF_COMPOUND = 0.5;
const CORRECTED = 0.7;
/** A word that no article uses says little about which one is meant. */
const UNKNOWN = 0.5;
const PHRASE_SHARE = 0.4;
/**
 * How much of what was learned about an article is shared with the others of its topic: a narrow article and the broad one
 * beside it would split a probability that belongs to both. Measured on phrasings held out.
 */
const TOPIC_SHARE = 0.5;

/**
 * The index of Dutch is built at once, that of another language at the first question in it: half a second each.
 * @param articles one version per id: the one whose words are searched.
 */
export function createRetriever(articles: readonly Article[], words: Vocabulary): Retriever {
  const canonical = createCanonical(words.synonyms);
  const known = forEach((lang) => countWords(lang, articles, canonical[lang]));
  const indexes: Partial<Record<Lang, ArticleIndex>> = {};
  const indexOf = (lang: Lang) =>
    (indexes[lang] ??= createIndex(lang, articles, {
      ...{ canonical: canonical[lang], common: known[lang], subject: words.subject[lang] },
    }));
  indexOf('nl');
  return {
    find: (query) => search(indexOf(query.lang), articles, query),
    knows: (lang, word) => known[lang].has(word),
  };
}

function forEach<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}

function search(
  index: ArticleIndex,
  articles: readonly Article[],
  query: Query,
): ReturnType<Retriever['find']> {
  const terms = queryTerms(index, query.text);
  const words = new Float64Array(articles.length);
  const likeness = new Float64Array(articles.length);
  index.bm25.addScores(terms, words);
  index.phrases.nearest(terms, likeness);
  const probabilities = index.classify(index.features.of(query.text, [...terms.keys()]));
  const byTopic = new Map<string, number>();
  articles.forEach(({ topics: [topic = ''] }, n) => {
    byTopic.set(topic, (byTopic.get(topic) ?? 0) + (probabilities[n] ?? 0));
  });
  let ceiling = 0;
  for (const [term, weight] of terms) ceiling += weight * index.bm25.ceiling(term);

  const candidates: Candidate[] = [];
  articles.forEach((article, n) => {
    const about = query.about?.id === article.id ? query.about.worth : 0;
    const alike = (1 - PHRASE_SHARE) * ((words[n] ?? 0) / (ceiling || 1)) + PHRASE_SHARE * (likeness[n] ?? 0);
    if (alike + about === 0) return;
    const own = (1 - TOPIC_SHARE) * (probabilities[n] ?? 0);
    const learned = own + TOPIC_SHARE * (byTopic.get(article.topics[0] ?? '') ?? 0);
    candidates.push({ article, score: alike + learned + about });
  });
  candidates.sort((a, b) => b.score - a.score);
  return { candidates, onSubject: [...terms.keys()].some((term) => index.subject.has(term)) };
}

/** The question's terms with their weight: the words, the parts of compounds, and the nearest word for a typing error. */
function queryTerms(index: ArticleIndex, text: string): Map<string, number> {
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
