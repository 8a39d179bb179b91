import { find, mask, read, type Found, type Phrases, type Reading } from '../phrases.ts';
import { readMessage } from '../reading.ts';
import type { Crisis, CrisisKind, Message } from '../types.ts';
import { aboutWhom } from './about.ts';
import { DANGER_ABROAD, DANGER_DUTCH } from './danger.ts';
import { DEATH_WISH, RECENT_ATTEMPT } from './death-wish.ts';
import { DEATH_WORDS, DESPAIR } from './despair.ts';
import { addsUp } from './faint.ts';
import { goesOn } from './goes-on.ts';
import { MEANS_AND_FAREWELL } from './means.ts';
import { EXPRESSIONS, HISTORY, SUBJECTS } from './not-a-crisis.ts';
import { SELF_HARM } from './self-harm.ts';
import { ENGLISH_PLAIN, ENGLISH_SIDEWAYS } from './suicide-english.ts';
import { FRENCH_PLAIN, FRENCH_SIDEWAYS } from './suicide-french.ts';
import { VIOLENCE_ABROAD, VIOLENCE_DUTCH } from './violence.ts';

type List = readonly [kind: CrisisKind, list: Phrases];

/** Nothing else in a message takes these back. */
const PLAIN: readonly List[] = [
  ['suicide', DEATH_WISH],
  ['suicide', FRENCH_PLAIN],
  ['suicide', ENGLISH_PLAIN],
  ['suicide', RECENT_ATTEMPT],
];

/** These count after figures of speech, subjects and history are masked. The first kind found is the one told. */
const SIDEWAYS: readonly List[] = [
  ['danger', DANGER_DUTCH],
  ['danger', DANGER_ABROAD],
  ['suicide', DESPAIR],
  ['suicide', MEANS_AND_FAREWELL],
  ['suicide', FRENCH_SIDEWAYS],
  ['suicide', ENGLISH_SIDEWAYS],
  ['self_harm', SELF_HARM],
  ['violence', VIOLENCE_DUTCH],
  ['violence', VIOLENCE_ABROAD],
  ['suicide', DEATH_WORDS],
];

const NOT_A_CRISIS: readonly Phrases[] = [EXPRESSIONS, SUBJECTS, HISTORY];

/** How many earlier messages are read together with the last one: a sentence in pieces is rarely in more than three. */
const TURNS_BACK = 2;
const WORDS_BACK = 16;

/**
 * The crisis that a message speaks of, or undefined. Reads the message itself, then the message as the end of what
 * was said just before, then asks whether it goes on about a crisis that was already there. Errs towards a crisis:
 * an ambiguous message gets the emergency contacts (design invariant 10).
 */
export function findCrisis(message: Message): Crisis | undefined {
  const reading = readMessage(message);
  return (
    findIn(reading) ??
    findAcrossTurns(message, reading) ??
    goesOn(message, reading, findIn) ??
    (addsUp(reading)
      ? { kind: 'suicide', about: aboutWhom(reading, { from: 0, to: reading.length, at: [] }) }
      : undefined)
  );
}

function findIn(reading: Reading, past = 0): Crisis | undefined {
  for (const [kind, list] of PLAIN) {
    const found = find(reading, list, past);
    if (found) return { kind, about: aboutWhom(reading, found) };
  }
  const rest = NOT_A_CRISIS.reduce(mask, reading);
  for (const [kind, list] of SIDEWAYS) {
    const found: Found | undefined = find(rest, list, past);
    if (found) return { kind, about: aboutWhom(reading, found) };
  }
  return undefined;
}

/** A phrase that begins in an earlier message and ends in this one. */
function findAcrossTurns(message: Message, reading: Reading): Crisis | undefined {
  const before = message.previous.slice(-TURNS_BACK).flatMap((text) => read(text).slice(-WORDS_BACK));
  if (before.length === 0) return undefined;
  return findIn([...before, ...reading.slice(0, WORDS_BACK)], before.length);
}
