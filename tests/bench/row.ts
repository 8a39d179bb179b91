/** One measured figure beside its floor or peer from the same run. */
export type Row = {
  what: string;
  unit: string;
  ours: number;
  /** What it stands beside. */
  peer: string;
  theirs: number;
  /** Lowest (or, for `lower`, highest) ratio ours/theirs that counts as ok. */
  aim: number;
  better: 'higher' | 'lower';
};

/** A part of the bench: its name on the command line and how to measure it. */
export type Part = { name: string; measure: () => Promise<Row[]> };

export function ratioOf(row: Row): number {
  return row.ours / row.theirs;
}

export function isOk(row: Row): boolean {
  return row.better === 'higher' ? ratioOf(row) >= row.aim : ratioOf(row) <= row.aim;
}

/** The table, one line a row; with verdicts when asked for. */
export function table(rows: readonly Row[], withVerdict: boolean): string {
  const head = ['what', 'ours', 'beside', 'theirs', 'ratio', 'aim', ...(withVerdict ? ['verdict'] : [])];
  const lines = rows.map((row) => [
    row.what,
    `${figure(row.ours)} ${row.unit}`,
    row.peer,
    `${figure(row.theirs)} ${row.unit}`,
    ratioOf(row).toFixed(2),
    `${row.better === 'higher' ? '>=' : '<='} ${row.aim}`,
    ...(withVerdict ? [isOk(row) ? 'ok' : 'MISS'] : []),
  ]);
  const widths = head.map((title, n) => Math.max(title.length, ...lines.map((line) => line[n]?.length ?? 0)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
