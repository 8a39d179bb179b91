/** A document as fields of terms, each with its weight. */
export type FieldedDocument = { terms: readonly string[]; weight: number }[];

export type Bm25 = {
  /** Adds to `scores` (one per document) what each query term with its weight is worth. */
  addScores: (query: ReadonlyMap<string, number>, scores: Float64Array) => void;
  /** What a term is worth in a document that is full of it; unknown terms count as the rarest. */
  ceiling: (term: string) => number;
  has: (term: string) => boolean;
};

const K1 = 1.2;
const B = 0.6;

type Postings = { documents: Uint32Array; worth: Float32Array; ceiling: number };

/** Fielded BM25 (BM25F: fields are added up before saturation), with every term's worth computed beforehand. */
export function createBm25(documents: readonly FieldedDocument[]): Bm25 {
  const lengths = documents.map((fields) =>
    fields.reduce((sum, { terms, weight }) => sum + terms.length * weight, 0),
  );
  const average = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
  const frequencies = new Map<string, Map<number, number>>();
  documents.forEach((fields, id) => {
    for (const { terms, weight } of fields) {
      for (const term of terms) {
        const perDocument = frequencies.get(term) ?? new Map<number, number>();
        frequencies.set(term, perDocument.set(id, (perDocument.get(id) ?? 0) + weight));
      }
    }
  });
  const count = documents.length;
  const rarity = (n: number) => Math.log(1 + (count - n + 0.5) / (n + 0.5));
  const unknown = rarity(1) * (K1 + 1);
  const postings = new Map<string, Postings>();
  for (const [term, perDocument] of frequencies) {
    const idf = rarity(perDocument.size);
    const ids = Uint32Array.from(perDocument.keys());
    const worth = Float32Array.from(ids, (id) => {
      const f = perDocument.get(id) ?? 0;
      return (idf * f * (K1 + 1)) / (f + K1 * (1 - B + (B * (lengths[id] ?? 0)) / average));
    });
    postings.set(term, { documents: ids, worth, ceiling: idf * (K1 + 1) });
  }

  return {
    addScores: (query, scores) => {
      for (const [term, weight] of query) {
        const found = postings.get(term);
        if (!found) continue;
        for (let i = 0; i < found.documents.length; i++) {
          const id = found.documents[i] ?? 0;
          scores[id] = (scores[id] ?? 0) + weight * (found.worth[i] ?? 0);
        }
      }
    },
    ceiling: (term) => postings.get(term)?.ceiling ?? unknown,
    has: (term) => postings.has(term),
  };
}
