import { rounded, type Learned } from './learned.ts';
import { normalise, type Classifier, type Example } from './linear.ts';
import { HIDDEN, train } from './network.ts';

/** One network for each seed: where one errs by chance, the others outvote it. */
const SEEDS = [7, 11, 23] as const;
const WIDTH = HIDDEN * SEEDS.length;
/** Keeps a network that thinks a label impossible from deciding alone. */
const LEAST = 1e-6;

/**
 * Networks that learn the same from another start. A linear classifier learns every word by itself; here words that ask for
 * the same thing come to lie together, whatever the language, so that what one teaches helps the others.
 * About ten seconds for each network and the whole knowledge base.
 */
export function learnTogether(examples: readonly Example[], labels: number, size: number): Learned {
  const networks = SEEDS.map((seed) => train(examples, labels, size, seed));
  const rows = new Float32Array(size * WIDTH);
  networks.forEach(({ features }, member) => {
    for (let feature = 0; feature < size; feature++) {
      const row = features.subarray(feature * HIDDEN, (feature + 1) * HIDDEN);
      rows.set(row, feature * WIDTH + member * HIDDEN);
    }
  });
  const out = new Float32Array(networks.length * labels * (HIDDEN + 1));
  networks.forEach((network, member) => {
    out.set(network.labels, member * labels * (HIDDEN + 1));
    out.set(network.leanings, member * labels * (HIDDEN + 1) + labels * HIDDEN);
  });
  return { ...rounded(rows, WIDTH, size), out };
}

/** How wide the rows of `steps` are, for whoever keeps them. */
export const COMMITTEE_WIDTH = WIDTH;

/** The members' probabilities, averaged as evidence. @param labels how many there are: the same as when it was learned. */
export function createCommittee({ scales, steps, out }: Learned, labels: number): Classifier {
  return ({ ids, weights }) => {
    const hidden = new Float64Array(WIDTH);
    for (let f = 0; f < ids.length; f++) {
      const feature = ids[f] ?? 0;
      const value = (weights[f] ?? 0) * (scales[feature] ?? 0);
      const row = feature * WIDTH;
      for (let k = 0; k < WIDTH; k++) hidden[k] = (hidden[k] ?? 0) + value * (steps[row + k] ?? 0);
    }
    for (let k = 0; k < WIDTH; k++) hidden[k] = Math.max(0, hidden[k] ?? 0);
    const together = new Float64Array(labels);
    const shares = new Float64Array(labels);
    for (let member = 0; member < SEEDS.length; member++) {
      const block = member * labels * (HIDDEN + 1);
      for (let label = 0; label < labels; label++) {
        let sum = out[block + labels * HIDDEN + label] ?? 0;
        const row = block + label * HIDDEN;
        const own = member * HIDDEN;
        for (let k = 0; k < HIDDEN; k++) sum += (out[row + k] ?? 0) * (hidden[own + k] ?? 0);
        shares[label] = sum;
      }
      normalise(shares);
      for (let label = 0; label < labels; label++)
        together[label] = (together[label] ?? 0) + Math.log((shares[label] ?? 0) + LEAST) / SEEDS.length;
    }
    normalise(together);
    return together;
  };
}
