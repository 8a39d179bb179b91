import { isOneOf, isStop, readingOf, type Reading, type Word, type WordGroup } from './lexicon.ts';
import type { Phrase, Phrases, Step } from './phrases.ts';

/** Where a phrase was found: words from `from` up to and without `to`, and the rank of its list. */
export type Found = { from: number; to: number; rank: number };

/** How far apart the words of an `&` line may stand. */
const REACH = 10;

/** Words that join the next clause on. */
const JOINS = new Set('en maar want dus omdat als zodat et mais car donc and but because so if'.split(' '));

/** "ik wil niet dood" is not "ik wil dood" with a word in between. */
const DENIALS = new Set('niet geen nooit zonder not never no pas jamais'.split(' '));

/** Where a phrase stands that reaches past `past` (a word index); of several lists, one of the first list. */
export function find(reading: Reading, list: Phrases, past = 0): Found | undefined {
  let best: Found | undefined;
  forEachMatch(reading, list, (rank, at, from) => {
    const last = at.at(-1) ?? from;
    if (last >= past && (best === undefined || rank < best.rank)) best = { from, to: last + 1, rank };
    return best?.rank === 0;
  });
  return best;
}

/** The ranks of all lists of which a phrase stands in the message, the first ones first. */
export function ranksIn(reading: Reading, lists: Phrases): readonly number[] {
  const ranks = new Set<number>();
  forEachMatch(reading, lists, (rank) => {
    ranks.add(rank);
    return false;
  });
  return [...ranks].sort((a, b) => a - b);
}

/** The same message in which the words that the list's phrases name mean nothing any more. */
export function mask(reading: Reading, list: Phrases): Reading {
  const masked = new Set<number>();
  forEachMatch(reading, list, (_, at) => {
    for (const index of at) masked.add(index);
    return false;
  });
  if (masked.size === 0) return reading;
  return readingOf(
    reading.words.map((word, index) => (masked.has(index) ? { ...word, text: '_', atoms: [] } : word)),
  );
}

/** Calls `met` for every phrase that stands in the message, with the places of its words; true ends the search. */
function forEachMatch(
  reading: Reading,
  list: Phrases,
  met: (rank: number, at: readonly number[], from: number) => boolean,
): void {
  const { words, groups } = reading;
  for (let from = 0; from < words.length; from += 1) {
    for (const one of words[from]?.atoms ?? []) {
      for (const { rank, phrase } of list.begins.get(one) ?? []) {
        if (!phrase.needs.every((group) => groups[group] === 1)) continue;
        const at = matchPhrase(words, phrase, from);
        if (at && met(rank, at, from)) return;
      }
    }
  }
}

type Words = readonly Word[];

function matchPhrase(words: Words, phrase: Phrase, from: number): readonly number[] | undefined {
  if (phrase.is === 'together') return matchTogether(words, phrase.groups, from);
  const { steps, first } = phrase;
  for (let step = 0; step < first; step += 1) {
    if (!holdsBefore(words, steps[step], from)) return undefined;
  }
  const at: number[] = [];
  return matchSteps(words, steps, first, from, at) ? at : undefined;
}

function matchTogether(
  words: Words,
  groups: readonly WordGroup[],
  from: number,
): readonly number[] | undefined {
  const at = [from];
  for (let g = 1; g < groups.length; g += 1) {
    const group = groups[g];
    const found = group && nearest(words, from, (i) => isOneOf(words[i], group) && !at.includes(i));
    if (found === undefined) return undefined;
    at.push(found);
  }
  return at.sort((a, b) => a - b);
}

/** The place nearest to `from`, in its sentence and within reach, that will do. */
function nearest(words: Words, from: number, willDo: (i: number) => boolean): number | undefined {
  let left = true;
  let right = true;
  for (let away = 1; away <= REACH && (left || right); away += 1) {
    left &&= !isStop(words[from - away]);
    right &&= !isStop(words[from + away]);
    if (right && willDo(from + away)) return from + away;
    if (left && willDo(from - away)) return from - away;
  }
  return undefined;
}

function holdsBefore(words: Words, step: Step | undefined, from: number): boolean {
  if (from === 0) return true;
  return step?.is === 'clause_begin' && (isStop(words[from - 1]) || endsClause(words, from));
}

function matchSteps(words: Words, steps: readonly Step[], s: number, w: number, at: number[]): boolean {
  const step = steps[s];
  if (step === undefined) return true;
  switch (step.is) {
    case 'word':
      for (let here = w; here <= w + step.slack; here += 1) {
        const word = words[here];
        if (isOneOf(word, step.group)) {
          at.push(here);
          if (matchSteps(words, steps, s + 1, here + 1, at)) return true;
          at.pop();
        }
        if (isStop(word) || DENIALS.has(word?.text ?? '')) break;
      }
      return step.optional && matchSteps(words, steps, s + 1, w, at);
    case 'gap':
      for (let skipped = 0; skipped <= step.words; skipped += 1) {
        if (matchSteps(words, steps, s + 1, w + skipped, at)) return true;
        if (isStop(words[w + skipped])) return false;
      }
      return false;
    case 'clause_end':
      return endsClause(words, w) && matchSteps(words, steps, s + 1, w, at);
    case 'message_end':
      return w >= words.length && matchSteps(words, steps, s + 1, w, at);
    case 'clause_begin':
    case 'message_begin':
      return false;
  }
}

/** Whether a clause ends before word `w`: at a stop or a comma, or because a new clause is joined on. */
function endsClause(words: Words, w: number): boolean {
  const next = words[w];
  return isStop(next) || (words[w - 1]?.pause ?? false) || JOINS.has(next?.text ?? '');
}
