import { find, phrases, read, type Reading } from '../phrases.ts';
import type { Crisis, Message } from '../types.ts';

/** What people say next, after they said that they want to die: it is not over because the words are small. */
const STILL = phrases(`
  << ja|nee|jawel|nu|vanavond|vannacht|straks|meen|serieus|zeker|misschien
  meen het? >
  ik meen
  niemand
  bang
  help*
  alleen
  pillen
  touw
  brug
  trein
  klaar
  kan niet meer
  hou .. niet vol
  te laat
  geen zin
  maakt niet uit
  laat maar
  vaarwel
  dag allemaal
  oui|non|seul|seule|personne|peur|aidez|ce soir
  << yes|no|tonight|now
  nobody|alone|scared|help|pills
`);

/** A message with a question of its own is not a continuation. */
const LONGEST = 12;

/**
 * The crisis of the message just before, when this message goes on about it. `findIn` tells the crisis of one message.
 */
export function goesOn(
  message: Message,
  reading: Reading,
  findIn: (reading: Reading) => Crisis | undefined,
): Crisis | undefined {
  const before = message.previous.at(-1);
  if (before === undefined || reading.length > LONGEST || !find(reading, STILL)) return undefined;
  return findIn(read(before));
}
