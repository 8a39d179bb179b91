import { createFeatures, type FeatureMaker } from './features.ts';
import { createClassifier, learn, type Classifier, type Learned } from './linear.ts';

/** A text of a known label. Without `text` only its terms teach. */
export type Lesson = {
  text?: string;
  terms: readonly string[];
  label: number;
  /** How much it counts, 0..1. */
  importance: number;
};

/** Gives what was learned from these lessons before, or learns it with `teach`. */
export type LearnedBefore = (
  lessons: readonly Lesson[],
  sizes: { labels: number; features: number },
  teach: () => Learned,
) => Learned;

/** Learns anew every time. */
export const learnAnew: LearnedBefore = (_lessons, _sizes, teach) => teach();

/** A classifier of the lessons' labels, and what makes a text into its features. */
export function study(
  lessons: readonly Lesson[],
  labels: number,
  before: LearnedBefore,
): { features: FeatureMaker; classify: Classifier } {
  const features = createFeatures(lessons);
  const learned = before(lessons, { labels, features: features.size }, () => {
    const examples = lessons.map((one) => ({ ...one, features: features.of(one.text, one.terms) }));
    return learn(examples, labels, features.size);
  });
  return { features, classify: createClassifier(learned, labels) };
}
