import { foldWords, PAUSE, STOP } from './fold.ts';
import { spellOutWord } from './spoken.ts';

/** A word of a message with the entries of the lexicon that it is; `pause`: a comma or the like follows. */
export type Word = { text: string; atoms: readonly number[]; pause: boolean };

/** A message as the screens read it: its words, and which word groups occur in it (1 at the group's id). */
export type Reading = { words: readonly Word[]; groups: Uint8Array };

/** Words that mean the same to a phrase: "wil|wou|zou", "vermoord*". */
export type WordGroup = { id: number; atoms: ReadonlySet<number> };

/**
 * The lexicon that all lists share: every word (or beginning, or ending) that a phrase names has a number, its atom.
 * A word of a message is looked up once, and from then on only numbers are compared.
 */
const whole = new Map<string, number>();
/** Beginnings and endings by their length: a word is cut once for each length that occurs. */
const beginnings = new Map<number, Map<string, number>>();
const endings = new Map<number, Map<string, number>>();
let atomCount = 0;
const STOP_ATOM = atom(whole, STOP);

const groups = new Map<string, WordGroup>();
const groupsOfAtom: number[][] = [];

/** The group of some folded words; `ver*` is a beginning, `*gedachten` an ending. Throws on what can be no word. */
export function wordGroup(choices: readonly string[]): WordGroup {
  const atoms = new Set(choices.map(atomOfChoice));
  const key = [...atoms].sort((a, b) => a - b).join();
  const known = groups.get(key);
  if (known) return known;
  const group = { id: groups.size, atoms };
  groups.set(key, group);
  for (const one of atoms) (groupsOfAtom[one] ??= []).push(group.id);
  return group;
}

/** Whether a word is one of a group. */
export function isOneOf(word: Word | undefined, group: WordGroup): boolean {
  if (word === undefined) return false;
  for (const one of word.atoms) if (group.atoms.has(one)) return true;
  return false;
}

/** Whether a word is the end of a sentence. */
export function isStop(word: Word | undefined): boolean {
  return word === undefined || word.text === STOP;
}

/** A text as the screens read it. Lists made later than this reading do not know it. */
export function read(text: string): Reading {
  const words: Word[] = [];
  for (const word of foldWords(text)) {
    const last = words.at(-1);
    if (word !== PAUSE) words.push({ text: word, atoms: atomsOf(word), pause: false });
    else if (last) last.pause = true;
  }
  return readingOf(words);
}

/** Words as a reading. */
export function readingOf(words: readonly Word[]): Reading {
  const occurring = new Uint8Array(groups.size);
  const met = new Uint8Array(atomCount + 1);
  for (const { atoms } of words) {
    for (const one of atoms) {
      if (met[one] === 1) continue;
      met[one] = 1;
      for (const group of groupsOfAtom[one] ?? []) occurring[group] = 1;
    }
  }
  return { words, groups: occurring };
}

function atomOfChoice(choice: string): number {
  if (choice.length > 1 && choice.endsWith('*')) return affix(beginnings, choice.slice(0, -1));
  if (choice.length > 1 && choice.startsWith('*')) return affix(endings, choice.slice(1));
  const [word, ...more] = spellOutWord(choice);
  if (word === undefined || more.length > 0 || !/^[a-z0-9]+$/.test(word)) {
    throw new TypeError(`not one folded word: ${choice}`);
  }
  return atom(whole, word);
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
