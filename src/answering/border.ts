import type { Article, ArticleText } from '../knowledge/article.ts';
import { languages, type Lang } from '../lang.ts';
import { findFeatures } from './retrieval/features.ts';
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
  'who_are_you',
  'injection',
] as const;
export type Intent = (typeof intents)[number];

/** Messages that are not to be looked up, per language and kind; `ours`: those just as near that are. */
export type Examples<Kind extends string> = Record<Lang, Partial<Record<Kind | 'ours', string[]>>>;

/** Whether a message is to be looked up: the likelihood (0..1) that it is not, and what it is then. */
export type Border<Kind extends string> = (text: string) => { foreign: number; kind: Kind };

/** Examples with those that another border knows to be ours: what is plainly ours for one is so for the other. */
export function withOursOf<Kind extends string>(
  examples: Examples<Kind>,
  other: Examples<never>,
): Examples<Kind> {
  const both = (lang: Lang) => ({
    ...examples[lang],
    ours: [...(examples[lang].ours ?? []), ...(other[lang].ours ?? [])],
  });
  return { nl: both('nl'), fr: both('fr'), en: both('en') };
}

const OURS = 0;
/** The questions of all articles count as so many examples at most: more ways to ask must not move the border. */
const ALL_QUESTIONS = 12000;
/** The plainest ways to ask about a subject. Without them a bare "hoe zit het met X" is taken for what the examples are. */
const PLAINLY: Record<Lang, readonly string[]> = {
  nl: ['X', 'hoe zit het met X', 'ik heb een vraag over X', 'X hoe werkt dat', 'mag ik iets vragen over X'],
  fr: ['X', 'comment ça marche X', 'une question sur X'],
  en: ['X', 'how does X work', 'a question about X'],
};

/** Learns a border from the questions of the articles on one side and from examples on the other. */
export function createBorder<Kind extends string>(
  kinds: readonly [Kind, ...Kind[]],
  examples: Examples<Kind>,
  articles: readonly Article[],
  before: LearnedBefore = learnAnew,
): Border<Kind> {
  const asked = languages.flatMap((lang) =>
    articles.flatMap(({ texts }) => (texts[lang] ? questionsOf(texts[lang], lang) : [])),
  );
  const importance = Math.min(1, ALL_QUESTIONS / asked.length);
  const lessons = [
    ...asked.map((text) => lesson(text, OURS, importance)),
    ...languages.flatMap((lang) => {
      const of = (kind: Kind | 'ours', label: number) =>
        (examples[lang][kind] ?? []).map((text) => lesson(text, label, 1));
      return [...of('ours', OURS), ...kinds.flatMap((kind, n) => of(kind, n + 1))];
    }),
  ];
  const { features, classify } = study(lessons, kinds.length + 1, before, kinds.join(' '));
  return (text) => {
    const shares = classify(features(findFeatures(text, wordsOf(text))));
    const likeliest = kinds.reduce(
      (best, _, n) => ((shares[n + 1] ?? 0) > (shares[best + 1] ?? 0) ? n : best),
      0,
    );
    return { foreign: 1 - (shares[OURS] ?? 0), kind: kinds[likeliest] ?? kinds[0] };
  };
}

/** What people ask an article, and its names in the plainest of questions. */
function questionsOf({ title, questions, synonyms }: ArticleText, lang: Lang): string[] {
  const plainly = synonyms.flatMap((name) => PLAINLY[lang].map((words) => words.replace('X', name)));
  return [title, ...questions, ...plainly];
}

function lesson(text: string, label: number, importance: number) {
  return { text, terms: wordsOf(text), label, importance };
}
