import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hideDependent,
  hidePart,
  hideSmall,
  SMALLEST,
  type ShownLine,
} from '../../src/monitoring/hide-small.ts';

const counts = (least = 1) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: 5 });
const small = [1, 2, 3, 4];

/** Every row that would be shown just so, told from another only by its hidden numbers. */
function rowsBehind(line: ShownLine, show: (row: number[]) => ShownLine): number[][] {
  const rows = line.months.reduce<number[][]>(
    (before, shown) =>
      before.flatMap((row) => (shown === null ? small : [shown]).map((one) => [...row, one])),
    [[]],
  );
  const asked = JSON.stringify(line);
  return rows.filter((row) => JSON.stringify(show(row)) === asked);
}

describe('a row of counts', () => {
  test('shows none and five or more, and hides one to four', () => {
    expect(hideSmall([0, 1, 4, 5, 12]).months).toEqual([0, null, null, 5, 12]);
    expect(SMALLEST).toBe(5);
  });

  test('has its total when nothing is hidden, and never when one number is', () => {
    expect(hideSmall([0, 5, 12]).total).toBe(17);
    expect(hideSmall([6, 3, 12]).total).toBeNull();
  });

  test('has its total when the hidden numbers could still be anything, and not when it would tell', () => {
    expect(hideSmall([2, 3, 10]).total).toBe(15); // 1 and 4, 2 and 3, 3 and 2, 4 and 1
    expect(hideSmall([1, 1, 10]).total).toBeNull(); // a 2 can only be 1 and 1
    expect(hideSmall([4, 4, 10]).total).toBeNull();
  });

  test('whatever is shown of it, each hidden number could have been 1, 2, 3 or 4', () => {
    fc.assert(
      fc.property(counts(), (row) => {
        const line = hideSmall(row);
        const behind = rowsBehind(line, hideSmall);
        for (const [n, shown] of line.months.entries())
          if (shown === null) expect([...new Set(behind.map((one) => one[n]))].sort()).toEqual(small);
      }),
      { numRuns: 500 },
    );
  });

  test('that hangs on another row tells its total only when all of it is told', () => {
    fc.assert(
      fc.property(counts(), (row) => {
        const { months, total } = hideDependent(row);
        expect(total === null).toBe(months.includes(null));
      }),
    );
  });

  test('that is a part of a whole tells neither itself nor the rest when either is small', () => {
    fc.assert(
      fc.property(counts(), counts(5), (parts, rest) => {
        const wholes = parts.map((part, n) => part + (rest[n] ?? 0));
        const { months, total } = hidePart(parts, wholes);
        for (const [n, part] of months.entries()) {
          if (part === null) continue;
          expect(small).not.toContain(part);
          expect(small).not.toContain((wholes[n] ?? 0) - part);
        }
        expect(total === null).toBe(months.includes(null));
      }),
    );
  });
});
