import type { Features } from './linear.ts';
import { fold } from './words.ts';

/** The features that texts were counted to have, by number, and how rare each is. */
export type Counted = { names: readonly string[]; rarity: Float32Array };

/** What stands in a text: names of features, and what each is worth by its kind. */
export type FoundFeatures = ReadonlyMap<string, number>;

/** What was found in a text as the features that were counted; what was never counted says nothing. */
export type FeatureMaker = (found: FoundFeatures) => Features;

const WORD = /[\p{L}\p{N}]+/gu;
const TERM = 0.5;
/** How a term sounds: "halftijts" and "halftijds" are one. */
const SOUND = 1;
const TERM_PAIR = 0.6;
const WORD_PAIR = 0.5;
const SMALL_WORD = 0.35;
const PIECE = 0.36;
const PIECE_LENGTH = 4;
/** Pairs and pieces of one text alone are learned by heart and help nobody else; they are more than half of all. */
const NEEDS_COMPANY = /^(tt|ww|c):/;

/**
 * Counts the features of texts, and gives each text those that were kept: its terms (stems) and their pairs, the plain
 * words and word pairs ("hoe lang"), and pieces of four letters, which survive typing errors, dialect and inflection.
 */
export function countFeatures<T extends { text?: string; terms: readonly string[] }>(
  texts: readonly T[],
): { counted: Counted; examples: (T & { features: Features })[] } {
  const numbers = new Map<string, number>();
  const spread: number[] = [];
  const all = texts.map((one) => {
    const found = findFeatures(one.text, one.terms);
    const ids = Uint32Array.from(found.keys(), (name) => {
      const id = numbers.get(name) ?? numbers.size;
      numbers.set(name, id);
      spread[id] = (spread[id] ?? 0) + 1;
      return id;
    });
    return { one, ids, weights: Float32Array.from(found.values()) };
  });
  const kept = [...numbers].filter(([name, id]) => (spread[id] ?? 0) > 1 || !NEEDS_COMPANY.test(name));
  const places = new Map(kept.map(([, id], place) => [id, place]));
  const rarity = Float32Array.from(kept, ([, id]) => Math.log(1 + texts.length / (spread[id] ?? 1)));
  return {
    counted: { names: kept.map(([name]) => name), rarity },
    examples: all.map(({ one, ids, weights }) => ({
      ...one,
      features: weighed(rarity, [...ids], [...weights], (id) => places.get(id)),
    })),
  };
}

export function createFeatures({ names, rarity }: Counted): FeatureMaker {
  const numbers = new Map(names.map((name, id) => [name, id]));
  return (found) => weighed(rarity, [...found.keys()], [...found.values()], (name) => numbers.get(name));
}

/** Of unit length, the rarer the heavier; without those that have no place. */
function weighed<Name>(
  rarity: Float32Array,
  found: readonly Name[],
  worth: readonly number[],
  placeOf: (name: Name) => number | undefined,
): Features {
  const ids: number[] = [];
  const weights: number[] = [];
  found.forEach((name, n) => {
    const id = placeOf(name);
    if (id === undefined) return;
    ids.push(id);
    weights.push((worth[n] ?? 0) * (rarity[id] ?? 0));
  });
  const norm = Math.hypot(...weights) || 1;
  return { ids: Uint32Array.from(ids), weights: Float32Array.from(weights, (weight) => weight / norm) };
}

/** Reads a text once, for however many models that know it by other numbers. */
export function findFeatures(text: string | undefined, terms: readonly string[]): FoundFeatures {
  const features = new Map<string, number>();
  const add = (name: string, weight: number) => features.set(name, Math.max(features.get(name) ?? 0, weight));
  terms.forEach((term, n) => {
    add(`t:${term}`, TERM);
    add(`s:${soundOf(term)}`, SOUND);
    const next = terms[n + 1];
    if (next) add(`tt:${[term, next].sort().join(' ')}`, TERM_PAIR);
  });
  const words = text === undefined ? [] : (fold(text).match(WORD) ?? []);
  words.forEach((word, n) => {
    add(`w:${word}`, SMALL_WORD);
    const next = words[n + 1];
    if (next) add(`ww:${word} ${next}`, WORD_PAIR);
    if (word.length < 4) return;
    const padded = ` ${word} `;
    for (let i = 0; i + PIECE_LENGTH <= padded.length; i++)
      add(`c:${padded.slice(i, i + PIECE_LENGTH)}`, PIECE);
  });
  return features;
}

/** A term as Dutch pronounces it, roughly: spellings that are often taken for one another become one. */
function soundOf(term: string): string {
  return term
    .replace(/ij|ei/g, 'y')
    .replace(/ou|au/g, 'w')
    .replace(/dt|d/g, 't')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ch|gh/g, 'g')
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/ie/g, 'i')
    .replace(/(.)\1/g, '$1')
    .replace(/e?n$/, '');
}
