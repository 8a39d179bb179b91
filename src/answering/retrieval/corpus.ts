import { createSplitter } from './compounds.ts';
import { createSpelling } from './spelling.ts';
import { contentWords, smallWords, stem } from './words.ts';

/** A text of any Dutch corpus. */
export type CorpusDocument = { id: string; title: string; text: string };
export type Found = { id: string; score: number };
/** Best first, at most `k`. */
export type CorpusSearch = (query: string, k: number) => Found[];

const K1 = 1.4;
const B = 0.6;
/** A word of the title counts as so many of the text. */
const TITLE = 2;
/** What a part of a compound counts beside a whole word, in a document and in a query. */
const PART = 0.5;
/** What the pieces of a query's word count together: they meet inflections, compounds and typing errors. */
const PIECES = 0.4;
const PIECE_LENGTH = 5;
const CORRECTED = 0.7;
/** Two words that stand side by side in the query and in the document. */
const PAIR = 0.25;

const lang = 'nl';

type Postings = { documents: Uint32Array; worth: Float32Array };

/**
 * The engine of the articles over any Dutch corpus, without our synonyms, phrasings or trained model: stemming, parts of
 * compounds the corpus itself knows, typing errors, pieces of words, word pairs, and BM25 over title and text.
 */
export function createCorpusSearch(documents: readonly CorpusDocument[]): CorpusSearch {
  const common = new Map<string, number>();
  const words = documents.map(({ title, text }) => {
    const both = [contentWords(lang, title), contentWords(lang, text)] as const;
    for (const word of new Set(both.flat())) common.set(word, (common.get(word) ?? 0) + 1);
    return both;
  });
  const split = createSplitter((word) => (common.get(word) ?? 0) > 1);
  const parts = (word: string) => (split(word) ?? []).map((part) => stem(lang, part));

  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    let number = numbers.get(term);
    if (number === undefined) numbers.set(term, (number = numbers.size));
    return number;
  };
  const counts: Map<number, number>[] = [];
  const lengths = new Float64Array(documents.length);
  words.forEach(([title, text], n) => {
    const count = new Map<number, number>();
    const add = (term: string, weight: number) => {
      const number = numberOf(term);
      count.set(number, (count.get(number) ?? 0) + weight);
    };
    for (const [field, weight] of [
      [title, TITLE],
      [text, 1],
    ] as const) {
      let before = '';
      for (const word of field) {
        const term = stem(lang, word);
        add(term, weight);
        for (const part of parts(word)) add(part, weight * PART);
        for (const piece of piecesOf(word)) add(piece, weight);
        if (before) add(pairOf(before, term), weight);
        before = term;
        lengths[n] = (lengths[n] ?? 0) + weight;
      }
    }
    counts.push(count);
  });
  const postings = index(counts, lengths, numbers.size);
  const spelling = createSpelling(
    new Map([...common, ...[...smallWords(lang)].map((word) => [word, Infinity] as const)]),
  );

  function queryOf(text: string): Map<number, number> {
    const query = new Map<number, number>();
    const add = (term: string, weight: number) => {
      const number = numbers.get(term);
      if (number !== undefined) query.set(number, (query.get(number) ?? 0) + weight);
    };
    let before = '';
    for (const word of contentWords(lang, text)) {
      const found = parts(word);
      const meant = numbers.has(stem(lang, word)) || found.length > 0 ? undefined : spelling(word);
      const known = meant && !smallWords(lang).has(meant.word) ? meant.word : word;
      const term = stem(lang, known);
      add(term, meant ? CORRECTED / meant.distance : 1);
      for (const part of found) add(part, PART);
      const pieces = piecesOf(word);
      for (const piece of pieces) add(piece, PIECES / Math.sqrt(pieces.length));
      if (before) add(pairOf(before, term), PAIR);
      before = term;
    }
    return query;
  }

  const scores = new Float64Array(documents.length);
  function score(query: ReadonlyMap<number, number>): void {
    for (const [number, weight] of query) {
      const found = postings[number];
      if (!found) continue;
      const { documents: ids, worth } = found;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] ?? 0;
        scores[id] = (scores[id] ?? 0) + weight * (worth[i] ?? 0);
      }
    }
  }

  return (text, k) => {
    scores.fill(0);
    score(queryOf(text));
    return topOf(scores, k).map((n) => ({ id: documents[n]?.id ?? '', score: scores[n] ?? 0 }));
  };
}

/** Pieces of a word, its ends marked; kept apart from the words by a sign that no word has. */
function piecesOf(word: string): string[] {
  const padded = `_${word}_`;
  const most = word.length < PIECE_LENGTH - 1 ? 0 : padded.length - PIECE_LENGTH + 1;
  return Array.from({ length: most }, (_, at) => `#${padded.slice(at, at + PIECE_LENGTH)}`);
}

function pairOf(one: string, other: string): string {
  return `${one} ${other}`;
}

function rarityOf(all: number, some: number): number {
  return Math.log(1 + (all - some + 0.5) / (some + 0.5));
}

/** What each term is worth in each document that has it. */
function index(
  counts: readonly Map<number, number>[],
  lengths: Float64Array,
  size: number,
): (Postings | undefined)[] {
  const average = lengths.reduce((a, b) => a + b, 0) / Math.max(1, counts.length);
  const spread = new Uint32Array(size);
  for (const count of counts) for (const number of count.keys()) spread[number] = (spread[number] ?? 0) + 1;
  const found = Array.from(spread, (n) => ({ documents: new Uint32Array(n), worth: new Float32Array(n) }));
  const filled = new Uint32Array(size);
  counts.forEach((count, id) => {
    const norm = K1 * (1 - B + (B * (lengths[id] ?? 0)) / average);
    for (const [number, f] of count) {
      const at = filled[number] ?? 0;
      filled[number] = at + 1;
      const one = found[number];
      if (!one) continue;
      one.documents[at] = id;
      one.worth[at] = (rarityOf(counts.length, spread[number] ?? 0) * f * (K1 + 1)) / (f + norm);
    }
  });
  return found;
}

/** The numbers of the highest scores above zero, best first; of equal ones the earlier document. */
function topOf(scores: Float64Array, k: number): number[] {
  const heap: number[] = [];
  const below = (a: number, b: number) =>
    (scores[a] ?? 0) < (scores[b] ?? 0) || ((scores[a] ?? 0) === (scores[b] ?? 0) && a > b);
  const sink = (from: number) => {
    for (let at = from; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && below(heap[child] ?? 0, heap[least] ?? 0)) least = child;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least] ?? 0, heap[at] ?? 0];
      at = least;
    }
  };
  for (let n = 0; n < scores.length; n++) {
    if ((scores[n] ?? 0) <= 0) continue;
    if (heap.length < k) {
      heap.push(n);
      if (heap.length === k) for (let at = k >> 1; at >= 0; at--) sink(at);
    } else if (below(heap[0] ?? 0, n)) {
      heap[0] = n;
      sink(0);
    }
  }
  return heap.sort((a, b) => (below(a, b) ? 1 : -1));
}
