import { countFeatures, createFeatures, type Counted, type FeatureMaker } from './features.ts';
import { createClassifier, learn, type Classifier, type Learned } from './linear.ts';

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
 * Gives what these lessons of so many labels left behind before, or has them taught. `name` says what they are for: lessons
 * of one name have the same labels in the same order.
 */
export type LearnedBefore = (
  lessons: readonly Lesson[],
  labels: number,
  teach: () => Knowing,
  name: string,
) => Knowing;

/** Learns anew every time. */
export const learnAnew: LearnedBefore = (_lessons, _labels, teach) => teach();

/** A classifier of the lessons' labels, and what makes a text into its features. */
export function study(
  lessons: readonly Lesson[],
  labels: number,
  before: LearnedBefore,
  name: string,
): { features: FeatureMaker; classify: Classifier } {
  const teach = () => {
    const { counted, examples } = countFeatures(lessons);
    return { ...counted, ...learn(examples, labels, counted.names.length) };
  };
  const knowing = before(lessons, labels, teach, name);
  return { features: createFeatures(knowing), classify: createClassifier(knowing, labels) };
}
