import type { Article } from '../knowledge/article.ts';
import { languages, type Lang } from '../lang.ts';
import { learnAnew, study, type LearnedBefore } from './retrieval/lessons.ts';
import { wordsOf } from './retrieval/words.ts';

/** What a message can be about instead of what the articles answer. */
export const foreignKinds = ['off_topic', 'medical', 'neighbour', 'law_tax', 'abroad'] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/** Messages that are not ours, per language and kind. */
export type NotOurs = Record<Lang, Record<ForeignKind, string[]>>;

/** Whose question it is: the likelihood (0..1) that it is none of ours, and what it is about then. */
export type Border = (text: string) => { foreign: number; kind: ForeignKind };

/** One example that is not ours stands for many that nobody wrote down. */
const STANDS_FOR_MANY = 1;
const OURS = 0;

/** Learns the border of our subject from the questions of the articles on one side and from examples on the other. */
export function createBorder(
  notOurs: NotOurs,
  articles: readonly Article[],
  before: LearnedBefore = learnAnew,
): Border {
  const questions = articles.flatMap(({ texts }) =>
    Object.values(texts).flatMap(({ title, questions: asked }) => [title, ...asked]),
  );
  const foreign = languages.flatMap((lang) =>
    foreignKinds.flatMap((kind, n) =>
      notOurs[lang][kind].map((text) => lesson(text, n + 1, STANDS_FOR_MANY)),
    ),
  );
  const lessons = [...questions.map((text) => lesson(text, OURS, 0.5)), ...foreign];
  const { features, classify } = study(lessons, foreignKinds.length + 1, before);
  return (text) => {
    const shares = classify(features.of(text, wordsOf(text)));
    const kinds = foreignKinds.map((kind, n) => [kind, shares[n + 1] ?? 0] as const);
    const [kind] = kinds.reduce((a, b) => (b[1] > a[1] ? b : a));
    return { foreign: 1 - (shares[OURS] ?? 0), kind };
  };
}

function lesson(text: string, label: number, importance: number) {
  return { text, terms: wordsOf(text), label, importance };
}
