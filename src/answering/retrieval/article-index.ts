import type { Lang } from '../../lang.ts';
import { sections, type Article, type ArticleText } from '../../knowledge/article.ts';
import { plainText } from '../../knowledge/marks.ts';
import type { Pieces } from '../in-pieces.ts';
import { createBm25, type Bm25, type FieldedDocument } from './bm25.ts';
import { createSplitter, type Splitter } from './compounds.ts';
import type { FeatureMaker } from './features.ts';
import { study, type LearnedBefore, type Lesson } from './lessons.ts';
import type { Classifier } from './linear.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import type { Canonical } from './synonyms.ts';
import { contentWords, fold, smallWords, stem } from './words.ts';

/** All that is needed to search the articles in one language. */
export type ArticleIndex = {
  lang: Lang;
  canonical: Canonical;
  split: Splitter;
  spelling: Spelling;
  bm25: Bm25;
  phrases: Phrases;
  features: FeatureMaker;
  classify: Classifier;
  /** Terms that show that a question is about illness and work. */
  subject: ReadonlySet<string>;
};

const FIELD = { title: 3, questions: 1.6, synonyms: 3, short: 1.6, body: 0.7 } as const;
/** How much a line of an article's body teaches the classifier, beside a question (1). */
const BODY_IMPORTANCE = 0.6;

/** Small words are more common than any other: of two equally near words it was the small one. */
const MANY = 1e6;

type Terms = (text: string) => readonly string[];

/** How often the articles use each word (folded). */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(lang: Lang, articles: readonly Article[], canonical: Canonical): WordCounts {
  const common = new Map<string, number>();
  for (const { texts } of articles) {
    const text = texts[lang];
    for (const word of text ? contentWords(lang, canonical(fold(allWords(text)))) : []) {
      common.set(word, (common.get(word) ?? 0) + 1);
    }
  }
  return common;
}

/** @param subject the words, in one string, that show that a question is ours. */
export function* buildIndex(
  lang: Lang,
  articles: readonly Article[],
  { canonical, common, subject }: { canonical: Canonical; common: WordCounts; subject: string },
  before: LearnedBefore,
): Pieces<ArticleIndex> {
  const texts = articles.map((article) => article.texts[lang]);
  const split = splitterOf(lang, common);
  const terms = remembered(termsOf(lang, canonical, split));
  const phrasings = texts.flatMap((text, owner) =>
    text ? [text.title, ...text.questions].map((phrase) => ({ owner, terms: terms(phrase) })) : [],
  );
  yield;
  const lessons = lessonsIn(lang, articles, terms);
  yield;
  const bm25 = createBm25(texts.map((text) => (text ? fields(text, terms) : [])));
  yield;
  const phrases = createPhrases(phrasings);
  const name = `${lang} ${articles.map(({ id }) => id).join(' ')}`;
  const learned = study(lessons, articles.length, before, name);
  yield;
  return {
    lang,
    canonical,
    split,
    spelling: createSpelling(
      new Map([...common, ...[...smallWords(lang)].map((word) => [word, MANY] as const)]),
    ),
    bm25,
    phrases,
    ...learned,
    subject: new Set(subject.split(/\s+/).flatMap(terms)),
  };
}

/** What the articles teach in a language, as `buildIndex` reads it. */
export function lessonsOfLanguage(
  lang: Lang,
  articles: readonly Article[],
  { canonical, common }: { canonical: Canonical; common: WordCounts },
): Lesson[] {
  return lessonsIn(lang, articles, termsOf(lang, canonical, splitterOf(lang, common)));
}

function lessonsIn(lang: Lang, articles: readonly Article[], terms: Terms): Lesson[] {
  return articles.flatMap(({ texts }, label) => {
    const text = texts[lang];
    return text ? lessonsOf(text, label, terms) : [];
  });
}

function splitterOf(lang: Lang, common: WordCounts): Splitter {
  return lang === 'nl' ? createSplitter((word) => common.has(word)) : () => undefined;
}

function termsOf(lang: Lang, canonical: Canonical, split: Splitter): Terms {
  return (text) =>
    contentWords(lang, canonical(fold(text))).flatMap((word) => [
      stem(lang, word),
      ...(split(word) ?? []).map((part) => stem(lang, part)),
    ]);
}

/** The same texts come by several times while an index is built. */
function remembered(terms: Terms): Terms {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found = known.get(text) ?? terms(text);
    known.set(text, found);
    return found;
  };
}

function fields(text: ArticleText, terms: Terms): FieldedDocument {
  return [
    { terms: terms(text.title), weight: FIELD.title },
    { terms: text.questions.flatMap(terms), weight: FIELD.questions },
    { terms: text.synonyms.flatMap(terms), weight: FIELD.synonyms },
    { terms: shortLines(text).flatMap(terms), weight: FIELD.short },
    { terms: linesBelow(text).flatMap(terms), weight: FIELD.body },
  ];
}

/** What the classifier learns an article by: its questions and names to the letter, the terms of its lines a little. */
function lessonsOf(text: ArticleText, label: number, terms: Terms): Lesson[] {
  const asked = [text.title, ...text.questions, ...text.synonyms];
  const lines = [...shortLines(text), ...linesBelow(text)];
  return [
    ...asked.map((words) => ({ text: words, terms: terms(words), label, importance: 1 })),
    ...lines.map((words) => ({ terms: terms(words), label, importance: BODY_IMPORTANCE })),
  ];
}

function shortLines({ body }: ArticleText): string[] {
  return body.short.map((line) => plainText(line.text));
}

/** Every line under the short answer, without marks. */
function linesBelow({ body }: ArticleText): string[] {
  const lists = sections.filter((section) => section !== 'short').map((section) => body[section]);
  return [...lists, ...Object.values(body.byStatus)].flat().map((line) => plainText(line.text));
}

function allWords(text: ArticleText): string {
  return [text.title, ...text.questions, ...text.synonyms, ...shortLines(text), ...linesBelow(text)].join(
    ' . ',
  );
}
