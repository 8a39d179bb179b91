import { foldWords, isFiller, PAUSE, spellOutWord, STOP } from './fold.ts';

/**
 * The screens are lists of phrases, written the way people speak, one phrase a line:
 *
 *   ik wil dood            these words, next to each other (filler words may stand between them, see fold.ts)
 *   wil|wou dood           either word
 *   @wil dood              any word of the group "wil"
 *   vermoord*  *gedachten  a word that begins or ends so
 *   niet? meer             the first word may be missing
 *   wil .. dood            at most two words between; `...` at most five, `....` at most twelve
 *   < ik stop >            `<` begins and `>` ends a clause; `<<` and `>>` begin and end the message
 *   & touw @ik             these words in any order, at most ten words apart; put the rarest first
 *   # comment
 *
 * A phrase never runs on into the next sentence. Each word of a message is looked up once, in the lexicon that all
 * lists share, and a list only tries the phrases that begin with a word that is there: that keeps a screen to
 * microseconds and leaves no room for a pattern that explodes.
 */
export type Phrases = { begins: ReadonlyMap<number, readonly Ranked[]> };
type Ranked = { rank: number; phrase: Phrase };

/** Words by the name that phrases call them with: `{ wil: 'wil wilt wou' }`. */
export type Groups = Readonly<Record<string, string>>;

type Step =
  | { is: 'word'; atoms: ReadonlySet<number>; optional: boolean; slack: number }
  | { is: 'gap'; words: number }
  | { is: 'sentence_begin' | 'sentence_end' | 'message_begin' | 'message_end' };
type Sequence = { is: 'sequence'; steps: readonly Step[]; first: number };
type Together = { is: 'together'; groups: readonly ReadonlySet<number>[] };
type Phrase = Sequence | Together;

/** A word of a message with the entries of the lexicon that it is; `pause`: a comma or the like follows. */
export type Word = { text: string; atoms: readonly number[]; pause: boolean };
export type Reading = readonly Word[];

/** Where a phrase was found: words from `from` up to and without `to`, and the rank of its list. */
export type Found = { from: number; to: number; rank: number };

/** How far apart the words of an `&` line may stand. */
const REACH = 10;

/** Words that join the next clause on. */
const JOINS = new Set('en maar want dus omdat als zodat et mais car donc and but because so if'.split(' '));

/** "ik wil niet dood" is not "ik wil dood" with a word in between. */
const DENIALS = new Set('niet geen nooit zonder not never no pas jamais'.split(' '));

const GAPS: Readonly<Record<string, number>> = { '..': 2, '...': 5, '....': 12 };
const EDGES: Readonly<
  Record<string, 'sentence_begin' | 'sentence_end' | 'message_begin' | 'message_end' | undefined>
> = { '<': 'sentence_begin', '>': 'sentence_end', '<<': 'message_begin', '>>': 'message_end' };

const whole = new Map<string, number>();
/** Beginnings and endings of words by their length: a word is cut once for each length that occurs. */
const beginnings = new Map<number, Map<string, number>>();
const endings = new Map<number, Map<string, number>>();
let atomCount = 0;
const STOP_ATOM = atom(whole, STOP);

/**
 * Reads a list of phrases. `slack` is how many words more may stand between two words of a phrase. Throws a plain
 * error on a phrase that can never match: that is a slip in the list.
 */
export function phrases(list: string, groups: Groups = {}, slack = 0): Phrases {
  const begins = new Map<number, Ranked[]>();
  for (const line of list.split('\n')) {
    const text = line.replace(/#.*/, '').trim();
    if (text === '') continue;
    for (const phrase of readPhrase(text, groups, slack)) {
      for (const one of firstAtoms(phrase, text))
        begins.set(one, [...(begins.get(one) ?? []), { rank: 0, phrase }]);
    }
  }
  return { begins };
}

/** The message as the screens read it. */
export function read(text: string): Reading {
  const reading: Word[] = [];
  for (const word of foldWords(text)) {
    const last = reading.at(-1);
    if (word !== PAUSE) reading.push({ text: word, atoms: atomsOf(word), pause: false });
    else if (last) last.pause = true;
  }
  return reading;
}

/** Several lists as one, so that a single pass over a message asks them all; a list's place is the rank of its phrases. */
export function inOrder(lists: readonly Phrases[]): Phrases {
  const begins = new Map<number, Ranked[]>();
  for (const [rank, list] of lists.entries()) {
    for (const [one, found] of list.begins) {
      begins.set(one, [...(begins.get(one) ?? []), ...found.map(({ phrase }) => ({ rank, phrase }))]);
    }
  }
  return { begins };
}

/** Where a phrase stands that reaches past `past` (a word index); of several lists, one of the first list. */
export function find(reading: Reading, list: Phrases, past = 0): Found | undefined {
  let best: Found | undefined;
  for (let from = 0; from < reading.length && best?.rank !== 0; from += 1) {
    for (const one of reading[from]?.atoms ?? []) {
      for (const { rank, phrase } of list.begins.get(one) ?? []) {
        if (best && rank >= best.rank) break;
        const at = matchPhrase(reading, phrase, from);
        const last = at?.at(-1);
        if (last !== undefined && last >= past) best = { from, to: last + 1, rank };
      }
    }
  }
  return best;
}

/** The ranks of all lists of which a phrase stands in the message, the first ones first. */
export function ranksIn(reading: Reading, lists: Phrases): readonly number[] {
  const ranks = new Set<number>();
  for (let from = 0; from < reading.length; from += 1) {
    for (const one of reading[from]?.atoms ?? []) {
      for (const { rank, phrase } of lists.begins.get(one) ?? []) {
        if (!ranks.has(rank) && matchPhrase(reading, phrase, from)) ranks.add(rank);
      }
    }
  }
  return [...ranks].sort((a, b) => a - b);
}

/** The same message in which the words that the list's phrases name mean nothing any more. */
export function mask(reading: Reading, list: Phrases): Reading {
  const masked = new Set<number>();
  for (let from = 0; from < reading.length; from += 1) {
    for (const one of reading[from]?.atoms ?? []) {
      for (const { phrase } of list.begins.get(one) ?? []) {
        for (const index of matchPhrase(reading, phrase, from) ?? []) masked.add(index);
      }
    }
  }
  if (masked.size === 0) return reading;
  return reading.map((word, index) => (masked.has(index) ? { ...word, text: '_', atoms: [] } : word));
}

/** Whether a word is the end of a sentence. */
export function isStop(word: Word | undefined): boolean {
  return word === undefined || word.text === STOP;
}

/** Whether a clause ends before word `w`: at a stop or a comma, or because a new clause is joined on. */
function endsClause(reading: Reading, w: number): boolean {
  const next = reading[w];
  return isStop(next) || (reading[w - 1]?.pause ?? false) || JOINS.has(next?.text ?? '');
}

function matchPhrase(reading: Reading, phrase: Phrase, from: number): readonly number[] | undefined {
  return phrase.is === 'together'
    ? matchTogether(reading, phrase, from)
    : matchSequence(reading, phrase, from);
}

function matchTogether(reading: Reading, phrase: Together, from: number): readonly number[] | undefined {
  const at = [from];
  for (const group of phrase.groups.slice(1)) {
    const found = nearest(reading, from, (i) => !at.includes(i) && isOneOf(reading[i], group));
    if (found === undefined) return undefined;
    at.push(found);
  }
  return at.sort((a, b) => a - b);
}

/** The place nearest to `from`, in its sentence and within reach, that will do. */
function nearest(reading: Reading, from: number, willDo: (i: number) => boolean): number | undefined {
  let left = true;
  let right = true;
  for (let away = 1; away <= REACH && (left || right); away += 1) {
    left &&= !isStop(reading[from - away]);
    right &&= !isStop(reading[from + away]);
    if (right && willDo(from + away)) return from + away;
    if (left && willDo(from - away)) return from - away;
  }
  return undefined;
}

function isOneOf(word: Word | undefined, atoms: ReadonlySet<number>): boolean {
  return word?.atoms.some((one) => atoms.has(one)) ?? false;
}

function matchSequence(reading: Reading, phrase: Sequence, from: number): number[] | undefined {
  for (let step = 0; step < phrase.first; step += 1) {
    if (!holdsBefore(reading, phrase.steps[step], from)) return undefined;
  }
  const at: number[] = [];
  return matchSteps(reading, phrase.steps, phrase.first, from, at) ? at : undefined;
}

function holdsBefore(reading: Reading, step: Step | undefined, from: number): boolean {
  if (step?.is === 'message_begin') return from === 0;
  return (
    step?.is === 'sentence_begin' && (from === 0 || isStop(reading[from - 1]) || endsClause(reading, from))
  );
}

function matchSteps(reading: Reading, steps: readonly Step[], s: number, w: number, at: number[]): boolean {
  const step = steps[s];
  if (step === undefined) return true;
  const word = reading[w];
  switch (step.is) {
    case 'word':
      for (let here = w; here <= w + step.slack; here += 1) {
        if (isOneOf(reading[here], step.atoms)) {
          at.push(here);
          if (matchSteps(reading, steps, s + 1, here + 1, at)) return true;
          at.pop();
        }
        if (isStop(reading[here]) || DENIALS.has(reading[here]?.text ?? '')) break;
      }
      return step.optional && matchSteps(reading, steps, s + 1, w, at);
    case 'gap':
      for (let skipped = 0; skipped <= step.words; skipped += 1) {
        if (matchSteps(reading, steps, s + 1, w + skipped, at)) return true;
        if (isStop(reading[w + skipped])) return false;
      }
      return false;
    case 'sentence_end':
      return endsClause(reading, w) && matchSteps(reading, steps, s + 1, w, at);
    case 'message_end':
      return (
        (word === undefined || (isStop(word) && w === reading.length - 1)) &&
        matchSteps(reading, steps, s + 1, w, at)
      );
    case 'sentence_begin':
    case 'message_begin':
      return false;
  }
}

/** One phrase, or more when its first words may be missing: the lists are looked up by first word. */
function readPhrase(text: string, groups: Groups, slack: number): Phrase[] {
  if (text.startsWith('& ')) return [readTogether(text, groups)];
  const parts = text.split(/\s+/);
  const steps = parts.flatMap((part) => readStep(part, groups, text));
  if (steps.length === 1 && parts.length > 1)
    throw new TypeError(`only filler words beside one word: ${text}`);
  return openings(steps).map((one) => (slack > 0 ? loosen(one, slack) : one));
}

/** The phrase with room for more words between its words: "ik sta (nu) op (de) brug". */
function loosen(phrase: Sequence, slack: number): Sequence {
  const steps = phrase.steps.map((step, i): Step => {
    const follows = step.is === 'word' && i > phrase.first && phrase.steps[i - 1]?.is === 'word';
    return follows ? { ...step, slack } : step;
  });
  return { ...phrase, steps };
}

function readTogether(text: string, groups: Groups): Together {
  const steps = text
    .slice(2)
    .split(/\s+/)
    .flatMap((part) => readStep(part, groups, text));
  return {
    is: 'together',
    groups: steps.map((step) => (step.is === 'word' ? step.atoms : new Set<number>())),
  };
}

/** The words by which a phrase is looked up. */
function firstAtoms(phrase: Phrase, text: string): ReadonlySet<number> {
  const step = phrase.is === 'sequence' ? phrase.steps[phrase.first] : undefined;
  const atoms = phrase.is === 'together' ? phrase.groups[0] : step?.is === 'word' ? step.atoms : undefined;
  if (atoms === undefined) throw new TypeError(`phrase without a first word: ${text}`);
  return atoms;
}

function openings(steps: readonly Step[]): Sequence[] {
  const first = steps.findIndex((step) => step.is === 'word' || step.is === 'gap');
  const opening = steps[first];
  if (opening?.is !== 'word' || !opening.optional) return [{ is: 'sequence', steps, first }];
  const required = steps.map((step) => (step === opening ? { ...opening, optional: false } : step));
  return [{ is: 'sequence', steps: required, first }, ...openings(steps.filter((step) => step !== opening))];
}

function readStep(part: string, groups: Groups, phrase: string): Step[] {
  const gap = GAPS[part];
  if (gap !== undefined) return [{ is: 'gap', words: gap }];
  const edge = EDGES[part];
  if (edge !== undefined) return [{ is: edge }];
  const written = part.replace(/\?$/, '').split('|');
  const choices = written.flatMap((word) => namedWords(word, groups)).filter((word) => !isFiller(word));
  if (choices.length === 0) return [];
  const optional = part.endsWith('?');
  const atoms = new Set<number>();
  for (const choice of choices) {
    if (choice.endsWith('*')) atoms.add(affix(beginnings, choice.slice(0, -1)));
    else if (choice.startsWith('*')) atoms.add(affix(endings, choice.slice(1)));
    else {
      const [word, ...more] = spellOutWord(choice);
      if (word === undefined || more.length > 0 || !/^[a-z0-9]+$/.test(word)) {
        throw new TypeError(`not one folded word: ${choice} in ${phrase}`);
      }
      atoms.add(atom(whole, word));
    }
  }
  return [{ is: 'word', atoms, optional, slack: 0 }];
}

function namedWords(word: string, groups: Groups): string[] {
  if (!word.startsWith('@')) return [word];
  const words = groups[word.slice(1)];
  if (words === undefined) throw new TypeError(`no group of words called ${word}`);
  return words.split(/\s+/).filter(Boolean);
}

function atom(entries: Map<string, number>, key: string): number {
  const known = entries.get(key);
  if (known !== undefined) return known;
  atomCount += 1;
  entries.set(key, atomCount);
  return atomCount;
}

function affix(entries: Map<number, Map<string, number>>, letters: string): number {
  const ofLength = entries.get(letters.length) ?? new Map<string, number>();
  entries.set(letters.length, ofLength);
  return atom(ofLength, letters);
}

function atomsOf(word: string): readonly number[] {
  if (word === STOP) return [STOP_ATOM];
  const atoms: number[] = [];
  const exact = whole.get(word);
  if (exact !== undefined) atoms.push(exact);
  for (const [length, entries] of beginnings) {
    const begun = length <= word.length ? entries.get(word.slice(0, length)) : undefined;
    if (begun !== undefined) atoms.push(begun);
  }
  for (const [length, entries] of endings) {
    const ended = length <= word.length ? entries.get(word.slice(-length)) : undefined;
    if (ended !== undefined) atoms.push(ended);
  }
  return atoms;
}
