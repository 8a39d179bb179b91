/** A text as its features: feature number -> weight, of unit length. */
export type Features = { ids: Uint32Array; weights: Float32Array };

export type Example = {
  label: number;
  features: Features;
  /** How much it counts, 0..1. */ importance: number;
};

/** Gives each label a probability for a text. */
export type Classifier = (features: Features) => Float64Array;

/** What was learned: per feature a scale, and per feature and label a step of that scale. Small enough to keep in a file. */
export type Learned = { scales: Float32Array; steps: Int8Array };

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
  return rounded(weights, labels, size);
}

const MOST_STEPS = 127;

/** To one byte a weight: answers stay the same, memory and file become a quarter. */
function rounded(weights: Float32Array, labels: number, size: number): Learned {
  const scales = new Float32Array(size);
  const steps = new Int8Array(weights.length);
  for (let feature = 0; feature < size; feature++) {
    const from = feature * labels;
    let most = 0;
    for (let at = from; at < from + labels; at++) most = Math.max(most, Math.abs(weights[at] ?? 0));
    const scale = most / MOST_STEPS;
    scales[feature] = scale;
    if (scale === 0) continue;
    for (let at = from; at < from + labels; at++) steps[at] = Math.round((weights[at] ?? 0) / scale);
  }
  return { scales, steps };
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
function normalise(scores: Float64Array): void {
  const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let label = 0; label < scores.length; label++)
    sum += scores[label] = Math.exp((scores[label] ?? 0) - top);
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] ?? 0) / sum;
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
}

/** A small seeded random generator (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
