import { countFeatures, createFeatures, type Counted, type FeatureMaker } from './features.ts';
import { COMMITTEE_WIDTH, createCommittee, learnTogether } from './committee.ts';
import type { Learned } from './learned.ts';
import { createClassifier, learn, type Classifier } from './linear.ts';

/** A text of a known label. Without `text` only its terms teach. */
export type Lesson = {
  text?: string;
  terms: readonly string[];
  label: number;
  /** How much it counts, 0..1. */
  importance: number;
};

/** All that lessons leave behind. */
export type Knowing = Counted & Learned;

/**
 * What something is learned from.
 * `name` says what for: of one name there are the same labels in the same order. `source` is all the texts that the lessons are made of.
 * `width` is how many steps there are per feature.
 */
export type LearnedFrom = { name: string; source: Iterable<string>; width: number };

/** Gives what was left behind before by the same texts, or has it taught. */
export type LearnedBefore = (from: LearnedFrom, teach: () => Knowing) => Knowing;

/** Learns anew every time. */
export const learnAnew: LearnedBefore = (_from, teach) => teach();

/** Makes a text into features and gives every label a probability for them. */
export type Studied = { features: FeatureMaker; classify: Classifier };

/** A classifier of the lessons' labels, and what makes a text into its features. */
export function study(
  lessons: readonly Lesson[],
  labels: number,
  before: LearnedBefore,
  name: string,
): Studied {
  const knowing = before({ name, source: sourceOf(lessons, labels), width: labels }, () => {
    const { counted, examples } = countFeatures(lessons);
    return { ...counted, ...learn(examples, labels, counted.names.length) };
  });
  return { features: createFeatures(knowing), classify: createClassifier(knowing, labels) };
}

/**
 * The same by networks. They learn from the lessons of all languages, which are made only when they have to be learned from.
 * @param from.source all the texts that the lessons are made of.
 */
export function studyTogether(
  from: Omit<LearnedFrom, 'width'>,
  lessons: () => readonly Lesson[],
  labels: number,
  before: LearnedBefore,
): Studied {
  const knowing = before({ ...from, width: COMMITTEE_WIDTH }, () => {
    const { counted, examples } = countFeatures(lessons());
    return { ...counted, ...learnTogether(examples, labels, counted.names.length) };
  });
  return { features: createFeatures(knowing), classify: createCommittee(knowing, labels) };
}

function* sourceOf(lessons: readonly Lesson[], labels: number): Iterable<string> {
  yield String(labels);
  for (const { text, terms, label, importance } of lessons)
    yield `${label} ${importance} ${text ?? ''}\t${terms.join(' ')}`;
}
