/** Finds the phrasings most like a question: cosine over rarity-weighted terms, best phrasing per owner. */
export type Phrases = {
  /** Raises `best[owner]` to the likeness (0..1) of that owner's nearest phrasing. */
  nearest: (query: ReadonlyMap<string, number>, best: Float64Array) => void;
};

/** The phrasings that have a term, and what it is worth in each. */
type Postings = { phrases: Uint32Array; weights: Float64Array };

/** @param phrases the terms of each phrasing and the number of the article that owns it. */
export function createPhrases(phrases: readonly { owner: number; terms: readonly string[] }[]): Phrases {
  const spread = new Map<string, number>();
  for (const { terms } of phrases)
    for (const term of new Set(terms)) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log(1 + phrases.length / (1 + (spread.get(term) ?? 0)));
  const filed = new Map<string, { phrases: number[]; weights: number[] }>();
  phrases.forEach(({ terms }, phrase) => {
    const weights = new Map([...new Set(terms)].map((term) => [term, rarity(term)]));
    const norm = Math.hypot(...weights.values()) || 1;
    for (const [term, weight] of weights) {
      const list = filed.get(term) ?? { phrases: [], weights: [] };
      list.phrases.push(phrase);
      list.weights.push(weight / norm);
      filed.set(term, list);
    }
  });
  const postings = new Map<string, Postings>();
  for (const [term, list] of filed)
    postings.set(term, {
      phrases: Uint32Array.from(list.phrases),
      weights: Float64Array.from(list.weights),
    });

  const owners = Uint32Array.from(phrases, ({ owner }) => owner);
  const dots = new Float64Array(phrases.length);
  return {
    nearest: (query, best) => {
      const weights = [...query].map(([term, weight]) => [term, weight * rarity(term)] as const);
      const norm = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      for (const [term, weight] of weights) {
        const found = postings.get(term);
        if (found) addTo(dots, found, weight / norm);
      }
      for (let phrase = 0; phrase < dots.length; phrase++) {
        const likeness = dots[phrase] ?? 0;
        const owner = owners[phrase] ?? 0;
        if (likeness > (best[owner] ?? 0)) best[owner] = likeness;
      }
      dots.fill(0);
    },
  };
}

function addTo(dots: Float64Array, { phrases, weights }: Postings, weight: number): void {
  for (let n = 0; n < phrases.length; n++) {
    const phrase = phrases[n] ?? 0;
    dots[phrase] = (dots[phrase] ?? 0) + weight * (weights[n] ?? 0);
  }
}
