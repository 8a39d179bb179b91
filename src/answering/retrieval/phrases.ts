/** Finds the phrasings most like a question: cosine over rarity-weighted terms, best phrasing per owner. */
export type Phrases = {
  /** Raises `best[owner]` to the likeness (0..1) of that owner's nearest phrasing. */
  nearest: (query: ReadonlyMap<string, number>, best: Float64Array) => void;
};

type Posting = { phrase: number; weight: number };

/** @param phrases the terms of each phrasing and the number of the article that owns it. */
export function createPhrases(phrases: readonly { owner: number; terms: readonly string[] }[]): Phrases {
  const spread = new Map<string, number>();
  for (const { terms } of phrases)
    for (const term of new Set(terms)) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log(1 + phrases.length / (1 + (spread.get(term) ?? 0)));
  const postings = new Map<string, Posting[]>();
  phrases.forEach(({ terms }, phrase) => {
    const weights = new Map([...new Set(terms)].map((term) => [term, rarity(term)]));
    const norm = Math.hypot(...weights.values()) || 1;
    for (const [term, weight] of weights) {
      const list = postings.get(term) ?? [];
      list.push({ phrase, weight: weight / norm });
      postings.set(term, list);
    }
  });

  const dots = new Float64Array(phrases.length);
  return {
    nearest: (query, best) => {
      const weights = [...query].map(([term, weight]) => [term, weight * rarity(term)] as const);
      const norm = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      const touched: number[] = [];
      for (const [term, weight] of weights) {
        for (const posting of postings.get(term) ?? []) {
          if (dots[posting.phrase] === 0) touched.push(posting.phrase);
          dots[posting.phrase] = (dots[posting.phrase] ?? 0) + (weight / norm) * posting.weight;
        }
      }
      for (const phrase of touched) {
        const owner = phrases[phrase]?.owner ?? 0;
        best[owner] = Math.max(best[owner] ?? 0, dots[phrase] ?? 0);
        dots[phrase] = 0;
      }
    },
  };
}
