import { mulberry, shuffle } from './chance.ts';
import { rounded, type Learned } from './learned.ts';

/** A text as its features: feature number -> weight, of unit length. */
export type Features = { ids: Uint32Array; weights: Float32Array };

export type Example = {
  label: number;
  features: Features;
  /** How much it counts, 0..1. */
  importance: number;
};

/** Gives each label a probability for a text. */
export type Classifier = (features: Features) => Float64Array;

const EPOCHS = 3;
const STEP = 0.6;
/** Labels less likely than this are left alone in a step: they have learned what there is to learn. */
const NEGLIGIBLE = 2e-3;

/**
 * Softmax regression trained by stochastic gradient descent with per-weight steps (AdaGrad). Deterministic: the same
 * examples in the same order teach the same. A few seconds for the whole knowledge base.
 */
export function learn(examples: readonly Example[], labels: number, size: number): Learned {
  const weights = new Float32Array(size * labels);
  const squares = new Float32Array(size * labels).fill(1e-3);
  const order = examples.map((_, n) => n);
  const random = mulberry(20261122);
  const probability = new Float64Array(labels);
  const moving = new Uint32Array(labels);
  const gaps = new Float64Array(labels);

  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const n of order) {
      const example = examples[n];
      if (!example) continue;
      softmax(weights, labels, example.features, probability);
      const { ids, weights: values } = example.features;
      let active = 0;
      for (let label = 0; label < labels; label++) {
        const gap = (probability[label] ?? 0) - (label === example.label ? 1 : 0);
        if (gap < NEGLIGIBLE && gap > -NEGLIGIBLE) continue;
        moving[active] = label;
        gaps[active++] = gap * example.importance;
      }
      for (let f = 0; f < ids.length; f++) {
        const base = (ids[f] ?? 0) * labels;
        const value = values[f] ?? 0;
        for (let m = 0; m < active; m++) {
          const at = base + (moving[m] ?? 0);
          const slope = value * (gaps[m] ?? 0);
          const square = (squares[at] ?? 0) + slope * slope;
          squares[at] = square;
          weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return { ...rounded(weights, labels, size), out: new Float32Array() };
}

/** @param labels how many there are: the same as when it was learned. */
export function createClassifier({ scales, steps }: Learned, labels: number): Classifier {
  return ({ ids, weights }) => {
    const result = new Float64Array(labels);
    for (let f = 0; f < ids.length; f++) {
      const feature = ids[f] ?? 0;
      const base = feature * labels;
      const value = (weights[f] ?? 0) * (scales[feature] ?? 0);
      for (let label = 0; label < labels; label++)
        result[label] = (result[label] ?? 0) + value * (steps[base + label] ?? 0);
    }
    normalise(result);
    return result;
  };
}

function softmax(weights: Float32Array, labels: number, features: Features, into: Float64Array): void {
  into.fill(0);
  for (let f = 0; f < features.ids.length; f++) {
    const base = (features.ids[f] ?? 0) * labels;
    const value = features.weights[f] ?? 0;
    for (let label = 0; label < labels; label++)
      into[label] = (into[label] ?? 0) + value * (weights[base + label] ?? 0);
  }
  normalise(into);
}

/** Scores as probabilities. */
export function normalise(scores: Float64Array): void {
  const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let label = 0; label < scores.length; label++)
    sum += scores[label] = Math.exp((scores[label] ?? 0) - top);
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] ?? 0) / sum;
}
