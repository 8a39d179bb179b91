/** A digit of a text and where it stands. */
export type Digit = { digit: string; at: number };

/** At most so many separators stand between two digits of one number. */
const WIDEST_GAP = 3;
const SEPARATORS = /[\s.\-–—/_·,:()]/;

/**
 * The numbers of a text as runs of digits, whatever separates them: "85.07.30-033 28" is one run of eleven. Any other
 * character, or more than three separators, ends a run.
 */
export function digitRuns(text: string): Digit[][] {
  const runs: Digit[][] = [];
  let run: Digit[] = [];
  let gap = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character >= '0' && character <= '9') {
      run.push({ digit: character, at });
      gap = 0;
    } else {
      gap += 1;
      if (run.length > 0 && (gap > WIDEST_GAP || !SEPARATORS.test(character))) {
        runs.push(run);
        run = [];
      }
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Whether a digit begins a group: the character before it is no digit. */
export function beginsGroup(run: readonly Digit[], i: number): boolean {
  return (run[i]?.at ?? 0) - 1 !== run[i - 1]?.at;
}

/** Whether a digit ends a group: the character after it is no digit. */
export function endsGroup(run: readonly Digit[], i: number): boolean {
  return (run[i]?.at ?? 0) + 1 !== run[i + 1]?.at;
}
