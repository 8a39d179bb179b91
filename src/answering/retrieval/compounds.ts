/** Splits a Dutch compound into known words, or undefined when it is not one. */
export type Splitter = (word: string) => string[] | undefined;

const LINKS = ['', 's', 'e', 'en', 'n', 'er', 'de'];
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 9;

/**
 * A part only helps when the corpus knows it, so the corpus' own words are the dictionary: no word list of a language
 * to carry around, and no splits that lead nowhere.
 */
export function createSplitter(isWord: (word: string) => boolean): Splitter {
  const memo = new Map<string, string[] | undefined>();
  const split = (word: string, depth: number): string[] | undefined => {
    if (word.length < SHORTEST_COMPOUND || depth > 2) return undefined;
    if (memo.has(word)) return memo.get(word);
    let best: string[] | undefined;
    for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      const head = headOf(word.slice(0, cut), isWord);
      if (!head) continue;
      const tail = word.slice(cut);
      const parts = isWord(tail) ? [head, tail] : split(tail, depth + 1);
      const found = parts?.[0] === head ? parts : parts && [head, ...parts];
      if (found && (!best || found.length < best.length)) best = found;
    }
    if (memo.size < 20_000) memo.set(word, best);
    return best;
  };
  return (word) => split(word, 0);
}

function headOf(text: string, isWord: (word: string) => boolean): string | undefined {
  for (const link of LINKS) {
    if (!text.endsWith(link)) continue;
    const head = text.slice(0, text.length - link.length);
    if (head.length >= SHORTEST_PART && isWord(head)) return head;
  }
  return undefined;
}
