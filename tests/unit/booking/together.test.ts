import { describe, expect, test } from 'vitest';
import { together, type Ending } from '../../../src/booking/together.ts';

const double = (all: number[]): Promise<Ending<number>[]> => Promise.resolve(all.map((n) => ({ ok: 2 * n })));

describe('work that is done together', () => {
  test('begins at once for the first comer, and takes along whoever came while it ran', async () => {
    const rounds: number[][] = [];
    const write = together((all: number[]) => {
      rounds.push(all);
      return double(all);
    }, 10);
    expect(await Promise.all([1, 2, 3, 4].map(write))).toEqual([2, 4, 6, 8]);
    expect(rounds).toEqual([[1], [2, 3, 4]]);
  });

  test('goes in rounds of a bounded size, in the order in which it came', async () => {
    const rounds: number[][] = [];
    const write = together((all: number[]) => {
      rounds.push(all);
      return double(all);
    }, 2);
    await Promise.all([1, 2, 3, 4, 5, 6].map(write));
    expect(rounds).toEqual([[1], [2, 3], [4, 5], [6]]);
  });

  test('ends for each by itself: one that fails leaves the others alone', async () => {
    const write = together(
      (all: number[]) =>
        Promise.resolve(all.map((n) => (n === 2 ? { failed: new Error('two') } : { ok: n }))),
      10,
    );
    const endings = await Promise.allSettled([1, 2, 3].map(write));
    expect(endings.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('that breaks as a whole fails for everyone in that round, and the next round runs', async () => {
    let first = true;
    const write = together((all: number[]) => {
      const broken = first;
      first = false;
      return broken ? Promise.reject(new Error('no database')) : double(all);
    }, 10);
    const endings = await Promise.allSettled([1, 2, 3].map(write));
    expect(endings.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });

  test('fails, and does not hang, when the work throws before it begins or forgets someone', async () => {
    const throws = together(() => {
      throw new Error('at once');
    }, 10);
    await expect(throws(1)).rejects.toThrow('at once');
    const forgets = together<number, number>(() => Promise.resolve([]), 10);
    await expect(forgets(1)).rejects.toThrow();
  });
});
