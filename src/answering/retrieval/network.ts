import { bells, mulberry, shuffle, type Chance } from './chance.ts';
import { normalise, type Example, type Features } from './linear.ts';

/** What a network keeps of a text, in numbers that have no name. */
export const HIDDEN = 40;
const EPOCHS = 8;
const STEP = 0.5;
/** The last steps are this much smaller than the first. */
const LAST_STEP = 0.02;
/** A feature moves by a smaller step, a label's leaning by a smaller still. */
const STEP_OF_FEATURE = 0.3;
const STEP_OF_LEANING = 0.1;
/** No step is larger than this many times what the error asks for: the first would be. */
const LARGEST = 10;
/** The share of a text's features, and of the hidden numbers, that it has to do without while it learns. */
const DROPPED = 0.5;
const DROPPED_HIDDEN = 0.2;
/** Labels less likely wrong than this are left alone in a step: they have learned what there is to learn. */
const NEGLIGIBLE = 1e-3;
const SPREAD_OF_FEATURES = 0.3;
const LEAST_SQUARE = 1e-6;

/** One row of hidden numbers per feature and per label, and how much each label is favoured beforehand. */
export type Network = { features: Float32Array; labels: Float32Array; leanings: Float32Array };

/**
 * A network with one hidden layer, trained by stochastic gradient descent with a step of its own for every row (AdaGrad).
 * Deterministic: the same examples and seed teach the same.
 */
export function train(examples: readonly Example[], labels: number, size: number, seed: number): Network {
  const chance = mulberry(seed);
  const network: Network = {
    features: bells(size * HIDDEN, SPREAD_OF_FEATURES, chance),
    labels: bells(labels * HIDDEN, 1 / Math.sqrt(HIDDEN), chance),
    leanings: new Float32Array(labels),
  };
  const learnFrom = createLesson(network, chance);
  const order = examples.map((_, n) => n);
  const total = EPOCHS * examples.length;
  let done = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, chance);
    for (const n of order) {
      const step = STEP * (1 - done++ / total + LAST_STEP);
      const example = examples[n];
      if (example) learnFrom(example, step);
    }
  }
  return network;
}

/** One step of learning. Its arrays are made once: it runs some hundred thousand times. */
function createLesson(network: Network, chance: Chance): (example: Example, step: number) => void {
  const { features, labels, leanings } = network;
  const squaresOfFeatures = new Float32Array(features.length / HIDDEN).fill(LEAST_SQUARE);
  const squaresOfLabels = new Float32Array(leanings.length).fill(LEAST_SQUARE);
  const hidden = new Float32Array(HIDDEN);
  const blame = new Float32Array(HIDDEN);
  const shares = new Float64Array(leanings.length);

  /** Moves the rows of the labels, and notes what each hidden number did wrong. */
  const correctLabels = ({ label, importance }: Example, step: number) => {
    blame.fill(0);
    for (let l = 0; l < leanings.length; l++) {
      const gap = ((shares[l] ?? 0) - (l === label ? 1 : 0)) * importance;
      if (gap < NEGLIGIBLE && gap > -NEGLIGIBLE) continue;
      const square = (squaresOfLabels[l] = at(squaresOfLabels, l) + gap * gap);
      const move = step * gap * Math.min(1 / Math.sqrt(square), LARGEST);
      for (let k = 0, weight = l * HIDDEN; k < HIDDEN; k++, weight++) {
        blame[k] = at(blame, k) + gap * at(labels, weight);
        labels[weight] = at(labels, weight) - move * at(hidden, k);
      }
      leanings[l] = at(leanings, l) - move * STEP_OF_LEANING;
    }
  };

  const correctFeatures = (
    { ids, weights }: Features,
    kept: readonly number[],
    scale: number,
    step: number,
  ) => {
    for (let k = 0; k < HIDDEN; k++) blame[k] = at(hidden, k) === 0 ? 0 : at(blame, k) / (1 - DROPPED_HIDDEN);
    const size = blame.reduce((sum, one) => sum + one * one, 0);
    if (size === 0) return;
    for (const f of kept) {
      const feature = ids[f] ?? 0;
      const weight = at(weights, f) * scale;
      const square = at(squaresOfFeatures, feature) + (size * weight * weight) / HIDDEN;
      squaresOfFeatures[feature] = square;
      const move = (step * STEP_OF_FEATURE * weight) / Math.sqrt(square);
      for (let k = 0, own = feature * HIDDEN; k < HIDDEN; k++, own++)
        features[own] = at(features, own) - move * at(blame, k);
    }
  };

  return (example, step) => {
    const { ids, weights } = example.features;
    const kept: number[] = [];
    let length = 0;
    for (let f = 0; f < ids.length; f++) {
      if (chance() < DROPPED) continue;
      kept.push(f);
      length += at(weights, f) ** 2;
    }
    if (length === 0) return;
    const scale = 1 / Math.sqrt(length);
    hidden.fill(0);
    for (const f of kept) {
      const weight = at(weights, f) * scale;
      for (let k = 0, own = (ids[f] ?? 0) * HIDDEN; k < HIDDEN; k++, own++)
        hidden[k] = at(hidden, k) + weight * at(features, own);
    }
    for (let k = 0; k < HIDDEN; k++) {
      const stays = at(hidden, k) > 0 && chance() >= DROPPED_HIDDEN;
      hidden[k] = stays ? at(hidden, k) / (1 - DROPPED_HIDDEN) : 0;
    }
    for (let l = 0, weight = 0; l < leanings.length; l++) {
      let sum = at(leanings, l);
      for (let k = 0; k < HIDDEN; k++, weight++) sum += at(labels, weight) * at(hidden, k);
      shares[l] = sum;
    }
    normalise(shares);
    correctLabels(example, step);
    correctFeatures(example.features, kept, scale, step);
  };
}

/** Every place that is asked for is there: the arrays are as long as the counts they were made from. Of one type, for speed. */
function at(numbers: Float32Array, place: number): number {
  return numbers[place] ?? 0;
}
