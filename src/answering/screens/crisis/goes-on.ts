import { find } from '../find.ts';
import { read, type Reading } from '../lexicon.ts';
import { phrases } from '../phrases.ts';
import type { Crisis, Message } from '../types.ts';

/** A short message of these words is a question of its own: it is answered. */
const ANOTHER_SUBJECT = phrases(`
  werk*|werken|job|uitkering*|formulier*|ziekenfonds|mutualiteit|vdab|coach|afspraak|attest|opleiding|premie|contract
  progressief|progressieve|halftijds|deeltijds|arbeidsarts|dokter|huisarts|vrijwilligerswerk|loon|controle|dossier
  travail*|indemnite*|formulaire|mutuelle|rendez|contrat|medecin
  job|benefit*|form|appointment|contract|doctor|course
  bedankt|dank|merci|thanks|thank|hallo|dag|bonjour|hello
`);

/** A longer message has a subject of its own and is read by itself. */
const LONGEST = 12;

/**
 * The crisis of the message just before, when this message goes on about it: after "ik wil dood" a short "wat maakt
 * het uit" or "ja, vanavond" is still that. `findIn` tells the crisis of one message.
 */
export function goesOn(
  message: Message,
  reading: Reading,
  findIn: (reading: Reading) => Crisis | undefined,
): Crisis | undefined {
  const before = message.previous.at(-1);
  if (before === undefined || reading.words.length > LONGEST || find(reading, ANOTHER_SUBJECT))
    return undefined;
  return findIn(read(before));
}
