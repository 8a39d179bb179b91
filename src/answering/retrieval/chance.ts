/** Numbers from 0 up to 1, the same for the same seed. */
export type Chance = () => number;

/** A small seeded random generator (mulberry32). */
export function mulberry(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(list: number[], chance: Chance): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j] ?? 0, list[i] ?? 0];
  }
}

/** So many numbers around 0, as a bell (six throws added up) of a spread. */
export function bells(count: number, spread: number, chance: Chance): Float32Array {
  return Float32Array.from({ length: count }, () => {
    let sum = -3;
    for (let throws = 0; throws < 6; throws++) sum += chance();
    return sum * Math.SQRT2 * spread;
  });
}
