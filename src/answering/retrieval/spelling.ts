/**
 * Finds the words of a vocabulary that a mistyped word may have meant. Symmetric deletes: every vocabulary word is filed
 * under itself with one or two letters left out, so that a look-up costs a few dozen map reads, whatever the size.
 */
export type Spelling = (word: string) => { word: string; distance: number } | undefined;

const SHORTEST = 4;
const TWO_MISTAKES_FROM = 9;

/** @param weightOf how common a word is; of two equally near words the more common wins. */
export function createSpelling(weightOf: ReadonlyMap<string, number>): Spelling {
  const filed = new Map<string, string[]>();
  for (const word of weightOf.keys()) {
    if (word.length < SHORTEST || /\d/.test(word)) continue;
    for (const form of deletes(word, allowed(word))) {
      const words = filed.get(form);
      if (words) words.push(word);
      else filed.set(form, [word]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST || /\d/.test(word)) return undefined;
    let best: { word: string; distance: number } | undefined;
    const seen = new Set<string>();
    for (const form of deletes(word, allowed(word))) {
      for (const candidate of filed.get(form) ?? []) {
        if (seen.has(candidate)) continue;
        seen.add(candidate);
        const distance = editDistance(word, candidate);
        if (distance > Math.min(allowed(word), allowed(candidate))) continue;
        if (
          !best ||
          distance < best.distance ||
          (distance === best.distance && common(candidate) > common(best.word))
        ) {
          best = { word: candidate, distance };
        }
      }
    }
    return best;
  };

  function common(word: string): number {
    return weightOf.get(word) ?? 0;
  }
}

function allowed(word: string): 1 | 2 {
  return word.length >= TWO_MISTAKES_FROM ? 2 : 1;
}

function deletes(word: string, depth: number): Set<string> {
  const forms = new Set([word]);
  let layer = [word];
  for (let n = 0; n < depth; n++) {
    const next: string[] = [];
    for (const form of layer) {
      for (let i = 0; i < form.length; i++) {
        const shorter = form.slice(0, i) + form.slice(i + 1);
        if (!forms.has(shorter)) next.push(shorter);
        forms.add(shorter);
      }
    }
    layer = next;
  }
  return forms;
}

/** Optimal string alignment: insert, delete, replace, or swap two neighbours. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, replace);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
