/** Numbers below this are about too few people to tell; none at all is about nobody. */
export const SMALLEST = 5;

/** A row of counts as it may be shown: null stands for 1 to 4. */
export type ShownLine = { months: (number | null)[]; total: number | null };

/**
 * Hides small counts of a row, so that they cannot be reckoned from its total either: the total is told when nothing is hidden,
 * or when each hidden count could still be any number from 1 to 4. For rows that no other row depends on.
 */
export function hideSmall(counts: readonly number[]): ShownLine {
  const hidden = counts.filter(isSmall);
  const kept = sum(hidden);
  const most = SMALLEST - 1;
  const least = hidden.length - 1 + most; // one of them is 4, and the others 1
  const greatest = (hidden.length - 1) * most + 1;
  const open = hidden.length === 0 || (hidden.length > 1 && least <= kept && kept <= greatest);
  return { months: counts.map((count) => (isSmall(count) ? null : count)), total: open ? sum(counts) : null };
}

/**
 * The same for a row that is about the same people as another one, where two totals together could tell more than each does:
 * its total is told only when nothing is hidden.
 */
export function hideDependent(counts: readonly number[]): ShownLine {
  return onlyWhole(counts.map((count) => (isSmall(count) ? null : count)));
}

/** The same for a part of a whole that is shown too: neither the part nor what is left of the whole may be small. */
export function hidePart(parts: readonly number[], wholes: readonly number[]): ShownLine {
  return onlyWhole(parts.map((part, n) => (isSmall(part) || isSmall((wholes[n] ?? 0) - part) ? null : part)));
}

function onlyWhole(months: (number | null)[]): ShownLine {
  const shown = months.filter((count) => count !== null);
  return { months, total: shown.length === months.length ? sum(shown) : null };
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
