import { undoDigits, undoSpelling } from './disguise.ts';
import { spellOutWord, undoApostrophe } from './spoken.ts';

/** Longer messages are cut here: the screens must answer in microseconds, whatever someone pastes. */
export const MAX_CHARACTERS = 4_000;
const ENDING = 1_000;

/** Nobody types a longer word; what looks like one is noise. */
const LONGEST_WORD = 40;

/** The end of a sentence, kept between the words so that a phrase never runs from one sentence into the next. */
export const STOP = '.';

/** A comma, colon, bracket, quote or dash, kept between the words. */
export const PAUSE = ',';

/**
 * Words that carry no meaning for the screens and that people put anywhere: "ik wil (gewoon) (echt) dood". French `ne`
 * goes too: in speech it is left out, and in Flemish it is an article.
 */
const FILLERS = new Set(
  `een nen ne n eene het de den the an un une le la les gewoon gewn echt eigenlijk wel toch ook hoor eens zelfs
   helemaal zenne zulle te just really honestly actually vraiment juste tellement franchement heel erg zo
   gewoonweg eerlijk`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a word carries no meaning for the screens; phrases leave such words out too. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** Words that only mean something together, so that phrases can treat them as one. */
const ONE_WORD = new Map([
  ['eerlijk gezegd', ''],
  ['te veel', 'teveel'],
  ['voor altijd', 'voorgoed'],
  ['voor eeuwig', 'voorgoed'],
  ['voor goed', 'voorgoed'],
  ['veu goed', 'voorgoed'],
  ['veur goed', 'voorgoed'],
  ['ni mier', 'niet meer'],
  ['nie mier', 'niet meer'],
  ['in een keer', 'ineens'],
  ['in 1 keer', 'ineens'],
  ['pour toujours', 'voorgoed'],
]);
const WORD_GROUPS = new RegExp(`\\b(?:${[...ONE_WORD.keys()].join('|')})\\b`, 'g');

const SENTENCE_ENDS = '.!?;\n';
const PAUSES = ',:()"“”«»–—';
const BEYOND_ASCII = /[^ -~\s]|[`]/;
const PIECES = /[a-z0-9]+(?:['.,][a-z0-9]+)*|'[a-z]+|[.!?;\n]+|[,:()"“”«»–—]+/g;

/**
 * The words of a text, lower case and without accents, elisions undone and dialect spelled out, with STOP between
 * sentences and PAUSE where a comma or the like stands. `keep` also keeps the filler words.
 */
export function foldWords(text: string, keep: 'meaning' | 'everything' = 'meaning'): string[] {
  const words: string[] = [];
  for (const piece of foldText(text).match(PIECES) ?? []) {
    const sign = piece.charAt(0);
    if (SENTENCE_ENDS.includes(sign)) endSentence(words);
    else if (PAUSES.includes(sign)) pause(words);
    else spellOut(piece, keep, words);
  }
  endSentence(words);
  if (words.at(-1) === STOP) words.pop();
  return words;
}

function pause(words: string[]): void {
  if (words.length > 0 && words.at(-1) !== STOP && words.at(-1) !== PAUSE) words.push(PAUSE);
}

/** A closing "hé" is no word: without it, "ik wil niet meer he" ends on "meer". */
function endSentence(words: string[]): void {
  while (words.at(-1) === 'he' || words.at(-1) === PAUSE) words.pop();
  if (words.length > 0 && words.at(-1) !== STOP) words.push(STOP);
}

/** A text in lower case, without accents, with one kind of apostrophe and no letter more than twice in a row. */
export function foldText(text: string): string {
  const short = shorten(text).toLowerCase();
  const plain = BEYOND_ASCII.test(short) ? withoutAccents(short) : short;
  const whole = undoSpelling(plain.replace(/([a-z])\1{2,}/g, '$1$1'));
  return whole.replace(WORD_GROUPS, (words) => ONE_WORD.get(words) ?? words);
}

/** Of a text that is too long, the beginning and the end: what matters most is often said last. */
function shorten(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  return `${text.slice(0, MAX_CHARACTERS - ENDING)}\n${text.slice(-ENDING)}`;
}

function withoutAccents(text: string): string {
  return text
    .replace(/(?<!\p{L})là(?!\p{L})/gu, 'ici')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
}

/** Adds the words that a piece of text stands for; a piece is letters and digits with apostrophes, dots or commas. */
function spellOut(piece: string, keep: 'meaning' | 'everything', words: string[]): void {
  if (piece.length > LONGEST_WORD) words.push(piece.slice(0, LONGEST_WORD));
  else if (piece.charAt(0) >= '0' && piece.charAt(0) <= '9') words.push(piece);
  else if (/[.,]/.test(piece)) for (const part of piece.split(/[.,]/)) spellOut(part, keep, words);
  else if (piece.includes("'")) for (const part of undoApostrophe(piece)) addWord(part, keep, words);
  else addWord(piece, keep, words);
}

function addWord(word: string, keep: 'meaning' | 'everything', words: string[]): void {
  if (keep === 'meaning' && FILLERS.has(word)) return;
  for (const part of spellOutWord(undoDigits(word))) {
    if (keep === 'everything' || !FILLERS.has(part)) words.push(part);
  }
}
