import type { Features } from './linear.ts';
import { fold } from './words.ts';

/** The features that texts were counted to have, by number, and how rare each is. */
export type Counted = { names: readonly string[]; rarity: Float32Array };

/** A text as the features that were counted; what was never counted says nothing. */
export type FeatureMaker = (text: string | undefined, terms: readonly string[]) => Features;

const WORD = /[\p{L}\p{N}]+/gu;
const TERM = 0.5;
/** How a term sounds: "halftijts" and "halftijds" are one. */
const SOUND = 1;
const TERM_PAIR = 0.6;
const WORD_PAIR = 0.5;
const SMALL_WORD = 0.35;
const PIECE = 0.36;
const PIECE_LENGTH = 4;

/**
 * Features of a question: its terms (stems) and their pairs, the plain words and word pairs ("hoe lang"), and pieces of
 * four letters, which survive typing errors, dialect and inflection.
 */
export function countFeatures(texts: readonly { text?: string; terms: readonly string[] }[]): Counted {
  const spread = new Map<string, number>();
  for (const { text, terms } of texts)
    for (const name of raw(text, terms).keys()) spread.set(name, (spread.get(name) ?? 0) + 1);
  const rarity = Float32Array.from(spread.values(), (n) => Math.log(1 + texts.length / n));
  return { names: [...spread.keys()], rarity };
}

export function createFeatures({ names, rarity }: Counted): FeatureMaker {
  const numbers = new Map(names.map((name, id) => [name, id]));
  return (text, terms) => {
    const ids: number[] = [];
    const weights: number[] = [];
    for (const [name, weight] of raw(text, terms)) {
      const id = numbers.get(name);
      if (id === undefined) continue;
      ids.push(id);
      weights.push(weight * (rarity[id] ?? 0));
    }
    const norm = Math.hypot(...weights) || 1;
    return { ids: Uint32Array.from(ids), weights: Float32Array.from(weights, (weight) => weight / norm) };
  };
}

function raw(text: string | undefined, terms: readonly string[]): Map<string, number> {
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
