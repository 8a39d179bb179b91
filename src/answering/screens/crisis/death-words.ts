import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Words that mean a crisis wherever they stand, once expressions, subjects and history are out of the way. */
export const DEATH_WORDS = phrases(
  `
  zelfmoord*
  zelfdoding*
  suicid*
  dood
  doodgaan|sterven|sterf|creperen|crepeer|doodvallen
  pletter
  doodvonnis
  & doden mezelf|mij|me|hem|haar|zich|zichzelf|iemand|hen
  verdrinken|verdrink|verzuipen|verhangen|ophangen|opgehangen|opknopen
  touw|strop|galg|scheermes*|afscheidsbrie*
  levenseinde|levensbeeindig*|zelfvernietig*
  mourir|crever
  dead
`,
  CRISIS_WORDS,
  SLACK,
);
