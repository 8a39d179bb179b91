import type { Article } from '../knowledge/article.ts';
import { languages } from '../lang.ts';
import { foreignKinds, type Examples, type ForeignKind } from './border.ts';
import { findFeatures } from './retrieval/features.ts';
import { learnAnew, study, type LearnedBefore } from './retrieval/lessons.ts';
import { wordsOf } from './retrieval/words.ts';

/** How much a message sounds like someone in need, 0..1. */
export type SecondLook = (text: string) => number;

export type CrisisExamples = { in_need: string[]; not_in_need: string[] };

/**
 * A net under the phrases of the crisis screen, for wordings that nobody wrote down: a classifier trained on the
 * examples and, as messages that are not, on every question of the articles and on what the border keeps out. It never
 * ends a conversation and never undoes an alarm: it only adds the numbers to call (docs/adr/0007).
 */
export function createSecondLook(
  examples: CrisisExamples,
  articles: readonly Article[],
  notOurs: Examples<ForeignKind>,
  before: LearnedBefore = learnAnew,
): SecondLook {
  const questions = articles.flatMap(({ texts }) => Object.values(texts).flatMap((text) => text.questions));
  const foreign = languages.flatMap((lang) => foreignKinds.flatMap((kind) => notOurs[lang][kind] ?? []));
  const lessons = [
    ...examples.in_need.map((text) => lesson(text, IN_NEED)),
    ...examples.not_in_need.map((text) => lesson(text, NOT_IN_NEED)),
    ...foreign.map((text) => lesson(text, NOT_IN_NEED)),
    ...questions.map((text) => lesson(text, NOT_IN_NEED, Math.min(1, ALL_QUESTIONS / questions.length))),
  ];
  const { features, classify } = study(lessons, 2, before, 'need');
  return (text) => classify(features(findFeatures(text, termsOf(text))))[IN_NEED] ?? 0;
}

const NOT_IN_NEED = 0;
const IN_NEED = 1;
/** The questions of all articles count as so many examples at most: more articles must not drown out someone in need. */
const ALL_QUESTIONS = 2000;

/**
 * Stands after every text. Of a message whose words were hardly ever seen it is most of what is known, and most messages
 * are not of someone in need: without it such a message would count as much for the one as for the other.
 */
const END = '|';

function termsOf(text: string): string[] {
  return [...wordsOf(text), END];
}

function lesson(text: string, label: number, importance = 1) {
  return { text, terms: termsOf(text), label, importance };
}
