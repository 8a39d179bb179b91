import type { Article } from '../../knowledge/article.ts';
import { languages, type Lang } from '../../lang.ts';
import { countWords, createIndex, type ArticleIndex } from './article-index.ts';
import { learnAnew, type LearnedBefore } from './lessons.ts';
import { sharesOf, weigh } from './evidence.ts';
import { createCanonical, type SynonymRows } from './synonyms.ts';

/** An article that may answer. */
export type Candidate = {
  article: Article;
  /** How likely it is the one meant, 0..1; over all articles together 1. */
  score: number;
};

export type Query = {
  text: string;
  lang: Lang;
  /** The sentence of a long message that asks: it counts beside the whole. */
  asking?: string | undefined;
  /** The article the conversation was about, and how much evidence it is worth to be that one. */
  about?: { id: string; worth: number } | undefined;
};

export type Found = {
  /** The best article of the likeliest topic, then the others, likeliest first. */
  candidates: Candidate[];
  /** Likeliest first. */
  topics: string[];
  /** How likely the topic of the best article is the one meant, 0..1. */
  sure: number;
  /** The share of the question's words that the best article holds, 0..1. */
  covered: number;
  /** The question has a word about illness and work. */
  onSubject: boolean;
};

/** The reviewed words beside the articles: true synonyms, and words that show that a question is ours. */
export type Vocabulary = { synonyms: SynonymRows; subject: Record<Lang, string> };

/** Finds articles for a question. In memory, without a model from outside. */
export type Retriever = {
  find: (query: Query) => Found;
  /** Whether the articles of a language use a word (folded). */
  knows: (lang: Lang, word: string) => boolean;
};

/** What the sentence that asks counts beside the whole message. */
const ASKING = 0.5;
/** What another article of the topic the conversation was about gains, beside the article itself. */
const SAME_TOPIC = 0.6;
/** What an article counts for its second and third topic, beside its first. */
const LATER_TOPIC = 0.3;

/**
 * The index of Dutch is built at once, that of another language at the first question in it.
 * @param articles one version per id: the one whose words are searched.
 */
export function createRetriever(
  articles: readonly Article[],
  words: Vocabulary,
  before: LearnedBefore = learnAnew,
): Retriever {
  const canonical = createCanonical(words.synonyms);
  const known = forEach((lang) => countWords(lang, articles, canonical[lang]));
  const indexes: Partial<Record<Lang, ArticleIndex>> = {};
  const indexOf = (lang: Lang) =>
    (indexes[lang] ??= createIndex(
      lang,
      articles,
      { canonical: canonical[lang], common: known[lang], subject: words.subject[lang] },
      before,
    ));
  indexOf('nl');
  return {
    find: (query) => search(indexOf(query.lang), articles, query),
    knows: (lang, word) => known[lang].has(word),
  };
}

function forEach<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}

function search(index: ArticleIndex, articles: readonly Article[], query: Query): Found {
  const { evidence, covered, terms } = weigh(index, articles.length, query.text);
  if (query.asking) {
    const { evidence: asked } = weigh(index, articles.length, query.asking);
    asked.forEach((one, n) => (evidence[n] = (evidence[n] ?? 0) + ASKING * one));
  }
  if (query.about) leanOn(query.about, articles, evidence);

  const likely = sharesOf(evidence);
  const byTopic = topicShares(articles, likely, 0);
  const [topic, sure] = [...byTopic].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  const order = articles.map((_, n) => n).sort((a, b) => (likely[b] ?? 0) - (likely[a] ?? 0));
  const best = order.find((n) => articles[n]?.topics[0] === topic) ?? 0;
  const inOrder = [best, ...order.filter((n) => n !== best)];
  return {
    candidates: inOrder.flatMap((n) => {
      const article = articles[n];
      return article ? [{ article, score: likely[n] ?? 0 }] : [];
    }),
    topics: [topic, ...ranked(topicShares(articles, likely, LATER_TOPIC)).filter((slug) => slug !== topic)],
    ...{ sure, covered: covered[best] ?? 0 },
    onSubject: [...terms.keys()].some((term) => index.subject.has(term)),
  };
}

/** The article the conversation was about gains all that is worth, the others of its topic most of it. */
function leanOn(
  about: { id: string; worth: number },
  articles: readonly Article[],
  evidence: Float64Array,
): void {
  const topic = articles.find(({ id }) => id === about.id)?.topics[0];
  articles.forEach(({ id, topics }, n) => {
    const share = id === about.id ? 1 : topics[0] === topic ? SAME_TOPIC : 0;
    evidence[n] = (evidence[n] ?? 0) + share * about.worth;
  });
}

/** How likely each topic is the one meant. */
function topicShares(articles: readonly Article[], likely: Float64Array, later: number): Map<string, number> {
  const shares = new Map<string, number>();
  articles.forEach(({ topics }, n) =>
    topics.forEach((slug, at) => {
      const share = (likely[n] ?? 0) * (at === 0 ? 1 : later);
      shares.set(slug, (shares.get(slug) ?? 0) + share);
    }),
  );
  return shares;
}

function ranked(shares: ReadonlyMap<string, number>): string[] {
  return [...shares].sort((a, b) => b[1] - a[1]).map(([slug]) => slug);
}
