import type { Article } from '../../knowledge/article.ts';
import { languages, type Lang } from '../../lang.ts';
import { atOnce, type Pieces } from '../in-pieces.ts';
import { buildIndex, countWords, lessonsOfLanguage, type ArticleIndex } from './article-index.ts';
import { learnAnew, studyTogether, type LearnedBefore } from './lessons.ts';
import { sharesOf, weigh, type Ways } from './evidence.ts';
import { createShelf, likelyTopics, type Shelf } from './shelf.ts';
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
  /** How many articles at most; twelve unless said otherwise. */
  most?: number | undefined;
};

export type Found = {
  /** The best article of the likeliest topic, then the others, likeliest first. */
  candidates: Candidate[];
  /** Likeliest first. */
  topics: string[];
  /** How likely the topic of the best article is the one meant, 0..1. */
  sure: number;
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
/** The likelihood below which an article is not put in order, and the most that are given unless more are asked for. */
const WORTH_SORTING = 1e-3;
const MOST_CANDIDATES = 12;

/**
 * The index of Dutch is built at once, that of another language at the first question in it.
 * @param articles one version per id: the one whose words are searched.
 */
export function createRetriever(
  articles: readonly Article[],
  words: Vocabulary,
  before: LearnedBefore = learnAnew,
): Retriever {
  return atOnce(buildRetriever(articles, words, before));
}

/** The same in pieces. */
export function* buildRetriever(
  articles: readonly Article[],
  words: Vocabulary,
  before: LearnedBefore = learnAnew,
): Pieces<Retriever> {
  const canonical = createCanonical(words.synonyms);
  const known = forEach((lang) => countWords(lang, articles, canonical[lang]));
  yield;
  const build = (lang: Lang) =>
    buildIndex(
      lang,
      articles,
      { canonical: canonical[lang], common: known[lang], subject: words.subject[lang] },
      before,
    );
  const indexes: Partial<Record<Lang, ArticleIndex>> = { nl: yield* build('nl') };
  const indexOf = (lang: Lang) => (indexes[lang] ??= atOnce(build(lang)));
  const committee = studyTogether(
    { name: `all ${articles.map(({ id }) => id).join(' ')}`, source: textsOf(articles, words.synonyms) },
    () =>
      languages.flatMap((lang) =>
        lessonsOfLanguage(lang, articles, { canonical: canonical[lang], common: known[lang] }),
      ),
    articles.length,
    before,
  );
  yield;
  const shelf = createShelf(articles);
  return {
    find: (query) => search({ index: indexOf(query.lang), committee }, articles, shelf, query),
    knows: (lang, word) => known[lang].has(word),
  };
}

function forEach<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}

/** All that the lessons of the articles are made of. */
function* textsOf(articles: readonly Article[], synonyms: SynonymRows): Iterable<string> {
  yield JSON.stringify(synonyms);
  for (const { id, texts } of articles) yield `${id} ${JSON.stringify(texts)}`;
}

function search(ways: Ways, articles: readonly Article[], shelf: Shelf, query: Query): Found {
  const { index } = ways;
  const { evidence, terms } = weigh(ways, articles.length, query.text);
  if (query.asking) {
    const { evidence: asked } = weigh(ways, articles.length, query.asking);
    asked.forEach((one, n) => (evidence[n] = (evidence[n] ?? 0) + ASKING * one));
  }
  if (query.about) leanOn(query.about, articles, evidence);

  const likely = sharesOf(evidence);
  const { topic, sure, topics } = likelyTopics(shelf, likely);
  const order = [...likely.keys()].filter((n) => (likely[n] ?? 0) > WORTH_SORTING);
  order.sort((a, b) => (likely[b] ?? 0) - (likely[a] ?? 0));
  const best = order.find((n) => articles[n]?.topics[0] === topic) ?? order[0] ?? 0;
  const inOrder = [best, ...order.filter((n) => n !== best)].slice(0, query.most ?? MOST_CANDIDATES);
  return {
    candidates: inOrder.flatMap((n) => {
      const article = articles[n];
      return article ? [{ article, score: likely[n] ?? 0 }] : [];
    }),
    ...{ topics, sure },
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
