import { languages, type Lang } from '../../lang.ts';
import { sections, type Article, type ArticleText } from '../../knowledge/article.ts';
import { plainText } from '../../knowledge/marks.ts';
import { createBm25, type Bm25, type FieldedDocument } from './bm25.ts';
import { createSplitter, type Splitter } from './compounds.ts';
import { createFeatures, type FeatureMaker } from './features.ts';
import { trainClassifier, type Classifier } from './linear.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { createCanonical, type Canonical, type SynonymRows } from './synonyms.ts';
import { contentWords, fold, stem } from './words.ts';

/** An article that may answer a question. */
export type Candidate = {
  article: Article;
  /** How well it fits: words, nearest phrasing and learned probability together, 0..about 2. */
  score: number;
  /** 0..1: how sure the classifier is, among all articles. */
  probability: number;
  /** 0..1: the share of the question's meaning-carrying words that the article knows. */
  coverage: number;
};

export type Query = {
  text: string;
  lang: Lang;
  /** An article the conversation was about. */ about?: string | undefined;
};

/** Finds articles for a question, best first. In memory, without a model. */
export type Retriever = {
  find: (query: Query) => Candidate[];
  /** Whether the articles of a language use a word (folded). */
  knows: (lang: Lang, word: string) => boolean;
};

const FIELD = { title: 3, questions: 1.6, synonyms: 3, short: 1.6, body: 0.7 } as const;
const PART_OF_COMPOUND = 0.5;
const CORRECTED = 0.7;
const PHRASE_SHARE = 0.55;
const SAME_SUBJECT = 0.25;
/** How much a line of an article's body teaches the classifier, beside a question (1). */
const BODY_IMPORTANCE = 0.3;

/** @param articles one version per id: the one whose words are searched. */
export function createRetriever(articles: readonly Article[], rows: SynonymRows): Retriever {
  const canonical = createCanonical(rows);
  const indexes = new Map<Lang, Index>();
  for (const lang of languages) indexes.set(lang, createIndex(lang, articles, canonical[lang]));
  return {
    find: (query) => {
      const index = indexes.get(query.lang);
      return index ? search(index, articles, query) : [];
    },
    knows: (lang, word) => indexes.get(lang)?.uses(word) ?? false,
  };
}

type Index = {
  lang: Lang;
  bm25: Bm25;
  phrases: Phrases;
  features: FeatureMaker;
  classify: Classifier;
  spelling: Spelling;
  split: Splitter;
  canonical: Canonical;
  knows: (article: number, term: string) => boolean;
  uses: (word: string) => boolean;
};

function createIndex(lang: Lang, articles: readonly Article[], canonical: Canonical): Index {
  const texts = articles.map((article) => article.texts[lang]);
  const common = new Map<string, number>();
  for (const text of texts) {
    if (!text) continue;
    for (const word of contentWords(lang, canonical(fold(allWords(text)))))
      common.set(word, (common.get(word) ?? 0) + 1);
  }
  const split: Splitter = lang === 'nl' ? createSplitter((word) => common.has(word)) : () => undefined;
  const terms = (text: string) =>
    contentWords(lang, canonical(fold(text))).flatMap((word) => [
      stem(lang, word),
      ...(split(word) ?? []).map((part) => stem(lang, part)),
    ]);

  const documents = texts.map((text): FieldedDocument => (text ? fields(text, terms) : []));
  const known = documents.map((document) => new Set(document.flatMap((field) => field.terms)));
  const phrasings = texts.flatMap((text, owner) =>
    text ? [text.title, ...text.questions].map((phrase) => ({ owner, terms: terms(phrase) })) : [],
  );
  const lessons = texts.flatMap((text, label) => (text ? lessonsOf(text, label, terms) : []));
  const features = createFeatures(lessons);
  const examples = lessons.map((lesson) => ({ ...lesson, features: features.of(lesson.text, lesson.terms) }));
  return {
    lang,
    bm25: createBm25(documents),
    phrases: createPhrases(phrasings),
    features,
    classify: trainClassifier(examples, articles.length, features.size),
    spelling: createSpelling(common),
    split,
    canonical,
    knows: (article, term) => known[article]?.has(term) ?? false,
    uses: (word) => common.has(word),
  };
}

function search(index: Index, articles: readonly Article[], query: Query): Candidate[] {
  const terms = queryTerms(index, query.text);
  const words = new Float64Array(articles.length);
  const likeness = new Float64Array(articles.length);
  index.bm25.addScores(terms, words);
  index.phrases.nearest(terms, likeness);
  const probabilities = index.classify(index.features.of(query.text, [...terms.keys()]));
  const ceiling = [...terms].reduce((sum, [term, weight]) => sum + weight * index.bm25.ceiling(term), 0) || 1;

  const candidates: Candidate[] = [];
  articles.forEach((article, n) => {
    const about = query.about === article.id ? SAME_SUBJECT : 0;
    const probability = probabilities[n] ?? 0;
    const alike = (1 - PHRASE_SHARE) * ((words[n] ?? 0) / ceiling) + PHRASE_SHARE * (likeness[n] ?? 0);
    if (alike + about <= 0) return;
    candidates.push({
      article,
      score: alike + probability + about,
      probability,
      coverage: coverageOf(index, n, terms),
    });
  });
  return candidates.sort((a, b) => b.score - a.score);
}

/** The question's terms with their weight: the words, the parts of compounds, and the nearest word for a typing error. */
function queryTerms(index: Index, text: string): Map<string, number> {
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
      if (meant) add(meant.word, CORRECTED / meant.distance);
      else add(word, 1);
    }
    for (const part of parts ?? []) add(part, PART_OF_COMPOUND);
  }
  return terms;
}

function coverageOf(index: Index, article: number, terms: ReadonlyMap<string, number>): number {
  let all = 0;
  let known = 0;
  for (const [term, weight] of terms) {
    const worth = weight * index.bm25.ceiling(term);
    all += worth;
    if (index.knows(article, term)) known += worth;
  }
  return all === 0 ? 0 : known / all;
}

function fields(text: ArticleText, terms: (text: string) => string[]): FieldedDocument {
  return [
    { terms: terms(text.title), weight: FIELD.title },
    { terms: text.questions.flatMap(terms), weight: FIELD.questions },
    { terms: text.synonyms.flatMap(terms), weight: FIELD.synonyms },
    { terms: text.body.short.flatMap((line) => terms(plainText(line.text))), weight: FIELD.short },
    { terms: linesBelow(text).flatMap(terms), weight: FIELD.body },
  ];
}

type Lesson = { text?: string; terms: string[]; label: number; importance: number };

/** What the classifier learns an article by: its questions and names to the letter, the terms of its lines a little. */
function lessonsOf(text: ArticleText, label: number, terms: (text: string) => string[]): Lesson[] {
  const asked = [text.title, ...text.questions, ...text.synonyms];
  const lines = [...text.body.short.map((line) => plainText(line.text)), ...linesBelow(text)];
  return [
    ...asked.map((words) => ({ text: words, terms: terms(words), label, importance: 1 })),
    ...lines.map((words) => ({ terms: terms(words), label, importance: BODY_IMPORTANCE })),
  ];
}

/** Every line under the short answer, without marks. */
function linesBelow({ body }: ArticleText): string[] {
  const lists = sections.filter((section) => section !== 'short').map((section) => body[section]);
  return [...lists, ...Object.values(body.byStatus)].flat().map((line) => plainText(line.text));
}

function allWords(text: ArticleText): string {
  const short = text.body.short.map((line) => plainText(line.text));
  return [text.title, ...text.questions, ...text.synonyms, ...short, ...linesBelow(text)].join(' . ');
}
