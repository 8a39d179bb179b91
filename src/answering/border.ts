import type { Article } from '../knowledge/article.ts';
import { languages, type Lang } from '../lang.ts';
import { learnAnew, study, type LearnedBefore } from './retrieval/lessons.ts';
import { wordsOf } from './retrieval/words.ts';

/** What a message can be about instead of what the articles answer. */
export const foreignKinds = ['off_topic', 'medical', 'neighbour', 'law_tax', 'abroad'] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/** What a message can want instead of a rule, though it is about our subject. */
export const intents = [
  'gaming',
  'privacy_others',
  'decide_eligibility',
  'own_file',
  'human',
  'complaint',
  'insult',
  'thanks',
  'injection',
] as const;
export type Intent = (typeof intents)[number];

/** Messages that are not to be looked up, per language and kind; `ours`: those just as near that are. */
export type Examples<Kind extends string> = Record<Lang, Partial<Record<Kind | 'ours', string[]>>>;

/** Whether a message is to be looked up: the likelihood (0..1) that it is not, and what it is then. */
export type Border<Kind extends string> = (text: string) => { foreign: number; kind: Kind };

const OURS = 0;
/** There are many more questions of articles than examples. */
const QUESTION = 0.5;

/** Learns a border from the questions of the articles on one side and from examples on the other. */
export function createBorder<Kind extends string>(
  kinds: readonly [Kind, ...Kind[]],
  examples: Examples<Kind>,
  articles: readonly Article[],
  before: LearnedBefore = learnAnew,
): Border<Kind> {
  const questions = articles.flatMap(({ texts }) =>
    Object.values(texts).flatMap(({ title, questions: asked }) => [title, ...asked]),
  );
  const lessons = [
    ...questions.map((text) => lesson(text, OURS, QUESTION)),
    ...languages.flatMap((lang) => {
      const of = (kind: Kind | 'ours', label: number) =>
        (examples[lang][kind] ?? []).map((text) => lesson(text, label, 1));
      return [...of('ours', OURS), ...kinds.flatMap((kind, n) => of(kind, n + 1))];
    }),
  ];
  const { features, classify } = study(lessons, kinds.length + 1, before);
  return (text) => {
    const shares = classify(features.of(text, wordsOf(text)));
    const likeliest = kinds.reduce(
      (best, _, n) => ((shares[n + 1] ?? 0) > (shares[best + 1] ?? 0) ? n : best),
      0,
    );
    return { foreign: 1 - (shares[OURS] ?? 0), kind: kinds[likeliest] ?? kinds[0] };
  };
}

function lesson(text: string, label: number, importance: number) {
  return { text, terms: wordsOf(text), label, importance };
}
