/** A line that both texts have, or only the one before or after. */
export type DiffLine = { kind: 'same' | 'out' | 'in'; text: string };

export type Gap = { kind: 'gap'; text: '' };

/** What changed between two texts, line by line: the fewest lines that go out and come in. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const start = sharedStart(old, fresh);
  const end = sharedStart(old.slice(start).reverse(), fresh.slice(start).reverse());
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  return [
    ...old.slice(0, start).map(same),
    ...changed(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...old.slice(old.length - end).map(same),
  ];
}

/** The changes with so many lines around each; what lies between is one line without text. */
export function closeTo(lines: readonly DiffLine[], around: number): (DiffLine | Gap)[] {
  const near = lines.map((_, n) =>
    lines.slice(Math.max(0, n - around), n + around + 1).some(({ kind }) => kind !== 'same'),
  );
  return lines.flatMap<DiffLine | Gap>((line, n) => {
    if (near[n]) return [line];
    return n === 0 || near[n - 1] ? [{ kind: 'gap' as const, text: '' as const }] : [];
  });
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let n = 0;
  while (n < most && one[n] === other[n]) n++;
  return n;
}

/** By the longest lines in common, counted from the end. */
function changed(old: readonly string[], fresh: readonly string[]): DiffLine[] {
  const width = fresh.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      lines.push({ kind: 'same', text: old[i] ?? '' });
      i++;
      j++;
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'out', text: old[i++] ?? '' });
    } else {
      lines.push({ kind: 'in', text: fresh[j++] ?? '' });
    }
  }
  return lines;
}
