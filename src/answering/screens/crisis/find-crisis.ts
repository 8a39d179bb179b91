import { find, mask } from '../find.ts';
import { read, readingOf, type Reading } from '../lexicon.ts';
import { inOrder, type Phrases } from '../phrases.ts';
import { readMessage } from '../read-message.ts';
import type { Crisis, CrisisKind, Message } from '../types.ts';
import { aboutWhom } from './about.ts';
import { inBareWords } from './bare-words.ts';
import { DANGER_ABROAD } from './danger-abroad.ts';
import { DANGER_DUTCH } from './danger.ts';
import { DEATH_WISH, RECENT_ATTEMPT } from './death-wish.ts';
import { DEATH_WORDS } from './death-words.ts';
import { END_OF_IT } from './end-of-it.ts';
import { FAREWELL } from './farewell.ts';
import { GONE } from './gone.ts';
import { EVERYDAY } from './everyday.ts';
import { EXPRESSIONS_ABROAD } from './expressions-abroad.ts';
import { EXPRESSIONS } from './expressions.ts';
import { addsUp } from './faint.ts';
import { goesOn } from './goes-on.ts';
import { HISTORY } from './history.ts';
import { MEANS } from './means.ts';
import { NO_SENSE } from './no-sense.ts';
import { PLACES } from './places.ts';
import { SELF_HARM } from './self-harm.ts';
import { ENGLISH_PLAIN, ENGLISH_SIDEWAYS } from './suicide-english.ts';
import { FRENCH_PLAIN, FRENCH_SIDEWAYS } from './suicide-french.ts';
import { SUBJECTS } from './subjects.ts';
import { THREAT } from './threat.ts';
import { VIOLENCE_ABROAD } from './violence-abroad.ts';
import { VIOLENCE_DUTCH } from './violence.ts';

/** Nothing else in a message takes these back: they speak of suicide, or of danger to others. */
const OF_SUICIDE = [DEATH_WISH, FRENCH_PLAIN, ENGLISH_PLAIN, RECENT_ATTEMPT];
const PLAIN = inOrder([...OF_SUICIDE, THREAT]);

/** These count after figures of speech, subjects and history are masked. The first kind found is the one told. */
const SIDEWAYS: readonly (readonly [kind: CrisisKind, list: Phrases])[] = [
  ['danger', DANGER_DUTCH],
  ['danger', DANGER_ABROAD],
  ['suicide', GONE],
  ['suicide', NO_SENSE],
  ['suicide', END_OF_IT],
  ['suicide', PLACES],
  ['suicide', MEANS],
  ['suicide', FAREWELL],
  ['suicide', FRENCH_SIDEWAYS],
  ['suicide', ENGLISH_SIDEWAYS],
  ['self_harm', SELF_HARM],
  ['violence', VIOLENCE_DUTCH],
  ['violence', VIOLENCE_ABROAD],
  ['suicide', DEATH_WORDS],
];
const SIDEWAYS_IN_ORDER = inOrder(SIDEWAYS.map(([, list]) => list));
const NOT_A_CRISIS = inOrder([EXPRESSIONS, EXPRESSIONS_ABROAD, EVERYDAY, SUBJECTS, HISTORY]);

/** How many earlier messages are read together with the last one: a sentence in pieces is rarely in more than three. */
const TURNS_BACK = 2;
const CHARACTERS_BACK = 120;
const WORDS_ON = 16;

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
    findInWhole(message, reading)
  );
}

/** What no single phrase shows: heavy words with nothing about work beside them, or faint signs that add up. */
function findInWhole(message: Message, reading: Reading): Crisis | undefined {
  const bare = inBareWords(reading, mask(reading, NOT_A_CRISIS), message.text);
  if (bare) return { kind: bare.kind, about: aboutWhom(reading, bare.found) };
  if (!addsUp(reading)) return undefined;
  return { kind: 'suicide', about: aboutWhom(reading, { from: 0, to: reading.words.length }) };
}

function findIn(reading: Reading, past = 0): Crisis | undefined {
  const plain = find(reading, PLAIN, past);
  if (plain) {
    const kind = plain.rank < OF_SUICIDE.length ? 'suicide' : 'danger';
    return { kind, about: aboutWhom(reading, plain) };
  }
  const sideways = find(mask(reading, NOT_A_CRISIS), SIDEWAYS_IN_ORDER, past);
  const kind = sideways && SIDEWAYS[sideways.rank]?.[0];
  return kind && { kind, about: aboutWhom(reading, sideways) };
}

/** A phrase that begins in an earlier message and ends in this one. */
function findAcrossTurns(message: Message, reading: Reading): Crisis | undefined {
  const before = message.previous
    .slice(-TURNS_BACK)
    .flatMap((text) => read(text.slice(-CHARACTERS_BACK)).words);
  if (before.length === 0) return undefined;
  return findIn(readingOf([...before, ...reading.words.slice(0, WORDS_ON)]), before.length);
}
