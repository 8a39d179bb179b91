import { isFiller } from './fold.ts';
import { wordGroup, type WordGroup } from './lexicon.ts';

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
 * A phrase never runs on into the next sentence. A list only tries the phrases of which every word occurs in the
 * message, and only where their first word stands: that keeps a screen to microseconds and leaves no room for a
 * pattern that explodes.
 */
export type Phrases = { begins: ReadonlyMap<number, readonly RankedPhrase[]> };
export type RankedPhrase = { rank: number; phrase: Phrase };

/** Words by the name that phrases call them with: `{ wil: 'wil wilt wou' }`. */
export type Groups = Readonly<Record<string, string>>;

/** A phrase: its words in order or together, and the ids of the word groups that must all occur. */
export type Phrase = { needs: readonly number[] } & (
  { is: 'sequence'; steps: readonly Step[]; first: number } | { is: 'together'; groups: readonly WordGroup[] }
);
export type Step = WordStep | { is: 'gap'; words: number } | { is: Edge };
type WordStep = { is: 'word'; group: WordGroup; optional: boolean; slack: number };
type Edge = 'clause_begin' | 'clause_end' | 'message_begin' | 'message_end';

const GAPS: Readonly<Record<string, number>> = { '..': 2, '...': 5, '....': 12 };
const EDGES: Readonly<Record<string, Edge | undefined>> = {
  '<': 'clause_begin',
  '>': 'clause_end',
  '<<': 'message_begin',
  '>>': 'message_end',
};

/**
 * Reads a list of phrases. `slack` is how many words more may stand between two words of a phrase. Throws a plain
 * error on a phrase that can never match: that is a slip in the list.
 */
export function phrases(list: string, groups: Groups = {}, slack = 0): Phrases {
  const begins = new Map<number, RankedPhrase[]>();
  for (const line of list.split('\n')) {
    const text = line.replace(/#.*/, '').trim();
    for (const phrase of text === '' ? [] : readPhrase(text, groups, slack)) {
      for (const one of firstGroup(phrase, text).atoms) add(begins, one, { rank: 0, phrase });
    }
  }
  return { begins };
}

/** Several lists as one, so that one pass over a message asks them all; a list's place is the rank of its phrases. */
export function inOrder(lists: readonly Phrases[]): Phrases {
  const begins = new Map<number, RankedPhrase[]>();
  for (const [rank, list] of lists.entries()) {
    for (const [one, found] of list.begins) {
      for (const { phrase } of found) add(begins, one, { rank, phrase });
    }
  }
  return { begins };
}

function add(begins: Map<number, RankedPhrase[]>, one: number, phrase: RankedPhrase): void {
  const there = begins.get(one);
  if (there) there.push(phrase);
  else begins.set(one, [phrase]);
}

/** One phrase, or more when its first words may be missing: the lists are looked up by first word. */
function readPhrase(text: string, groups: Groups, slack: number): Phrase[] {
  const parts = text.split(/\s+/);
  const together = parts[0] === '&';
  const steps = (together ? parts.slice(1) : parts).flatMap((part) => readStep(part, groups, text));
  if (steps.length < 2 && parts.length > 1) throw new TypeError(`only filler words beside one word: ${text}`);
  if (!together) return openings(steps, slack);
  const inAnyOrder = steps.flatMap((step) => (step.is === 'word' ? [step.group] : []));
  return [{ is: 'together', groups: inAnyOrder, needs: needsOf(steps) }];
}

function openings(steps: readonly Step[], slack: number): Phrase[] {
  const first = steps.findIndex((step) => step.is === 'word' || step.is === 'gap');
  const opening = steps[first];
  if (opening?.is !== 'word' || !opening.optional) {
    return [{ is: 'sequence', steps: loosen(steps, slack), first, needs: needsOf(steps) }];
  }
  const required = steps.map((step) => (step === opening ? { ...opening, optional: false } : step));
  return [...openings(required, slack), ...openings(steps.toSpliced(first, 1), slack)];
}

/** Leaves room for more words between two words that follow each other: "ik sta (nu) op (de) brug". */
function loosen(steps: readonly Step[], slack: number): readonly Step[] {
  return steps.map((step, i) =>
    step.is === 'word' && steps[i - 1]?.is === 'word' ? { ...step, slack } : step,
  );
}

function needsOf(steps: readonly Step[]): number[] {
  return steps.flatMap((step) => (step.is === 'word' && !step.optional ? [step.group.id] : []));
}

/** The words by which a phrase is looked up. */
function firstGroup(phrase: Phrase, text: string): WordGroup {
  const step = phrase.is === 'sequence' ? phrase.steps[phrase.first] : undefined;
  const group = phrase.is === 'together' ? phrase.groups[0] : step?.is === 'word' ? step.group : undefined;
  if (group === undefined) throw new TypeError(`phrase without a first word: ${text}`);
  return group;
}

function readStep(part: string, groups: Groups, text: string): Step[] {
  const gap = GAPS[part];
  if (gap !== undefined) return [{ is: 'gap', words: gap }];
  const edge = EDGES[part];
  if (edge !== undefined) return [{ is: edge }];
  const written = part.replace(/\?$/, '').split('|');
  const choices = written.flatMap((word) => namedWords(word, groups, text)).filter((word) => !isFiller(word));
  if (choices.length === 0) return [];
  return [{ is: 'word', group: wordGroup(choices), optional: part.endsWith('?'), slack: 0 }];
}

function namedWords(word: string, groups: Groups, text: string): string[] {
  if (!word.startsWith('@')) return [word];
  const words = groups[word.slice(1)];
  if (words === undefined) throw new TypeError(`no group of words called ${word}: ${text}`);
  return words.split(/\s+/).filter(Boolean);
}
