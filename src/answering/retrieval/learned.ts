/**
 * What was learned: per feature a scale and a row of steps of that scale, and what else it takes, in numbers as they are.
 * Small enough to keep in a file.
 */
export type Learned = { scales: Float32Array; steps: Int8Array; out: Float32Array };

const MOST_STEPS = 127;

/** Rows of weights to one byte a weight: answers stay the same, memory and file become a quarter. */
export function rounded(weights: Float32Array, width: number, size: number): Omit<Learned, 'out'> {
  const scales = new Float32Array(size);
  const steps = new Int8Array(weights.length);
  for (let row = 0; row < size; row++) {
    const from = row * width;
    let most = 0;
    for (let at = from; at < from + width; at++) most = Math.max(most, Math.abs(weights[at] ?? 0));
    const scale = most / MOST_STEPS;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let at = from; at < from + width; at++) steps[at] = Math.round((weights[at] ?? 0) / scale);
  }
  return { scales, steps };
}
