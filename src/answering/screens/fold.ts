import { mendTypo } from './typos.ts';

/** Longer messages are cut here: the screens must answer in microseconds, whatever someone pastes. */
export const MAX_CHARACTERS = 4_000;

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

/** Dialect, clipped words and chat spelling, with what they stand for. */
const SPOKEN = spokenWords({
  k: 'ik',
  ek: 'ik',
  ikke: 'ik',
  ni: 'niet',
  nie: 'niet',
  nit: 'niet',
  neit: 'niet',
  nimeer: 'niet meer',
  nimmeer: 'niet meer',
  nimmer: 'niet meer',
  kik: 'ik',
  werent: 'were not',
  wasnt: 'was not',
  as: 'als',
  gene: 'geen',
  genen: 'geen',
  geene: 'geen',
  gee: 'geen',
  juist: 'net',
  niemeer: 'niet meer',
  nietmeer: 'niet meer',
  nemeer: 'niet meer',
  nimi: 'niet meer',
  mi: 'meer',
  mr: 'meer',
  meej: 'meer',
  niks: 'niets',
  nix: 'niets',
  t: 'het',
  tis: 'is',
  tzal: 'zal',
  tga: 'gaat',
  tmoet: 'moet',
  thoeft: 'hoeft',
  tmag: 'mag',
  der: 'er',
  r: 'er',
  deruit: 'eruit',
  dermee: 'ermee',
  da: 'dat',
  wa: 'wat',
  gij: 'je',
  ge: 'je',
  jij: 'je',
  mn: 'mijn',
  myn: 'mijn',
  mijne: 'mijn',
  mijnen: 'mijn',
  m: 'me',
  mien: 'mijn',
  miin: 'mijn',
  mjn: 'mijn',
  ip: 'op',
  bin: 'ben',
  zn: 'zijn',
  zyn: 'zijn',
  zen: 'zijn',
  moek: 'moet ik',
  wilk: 'wil ik',
  gak: 'ga ik',
  benk: 'ben ik',
  hebk: 'heb ik',
  kank: 'kan ik',
  zouk: 'zou ik',
  voormij: 'voor mij',
  nooitmeer: 'nooit meer',
  aub: '',
  levn: 'leven',
  tleven: 'leven',
  moaken: 'maken',
  goan: 'gaan',
  stoan: 'staan',
  doan: 'doen',
  ende: 'einde',
  gin: 'geen',
  goeste: 'goesting',
  goesta: 'goesting',
  e: 'heb',
  willn: 'willen',
  gister: 'gisteren',
  wast: 'was het',
  sebiet: 'straks',
  seffens: 'straks',
  leve: 'leven',
  leevn: 'leven',
  levne: 'leven',
  lven: 'leven',
  sterve: 'sterven',
  stervn: 'sterven',
  dod: 'dood',
  doot: 'dood',
  doodt: 'dood',
  wakkr: 'wakker',
  wakke: 'wakker',
  eind: 'einde',
  end: 'einde',
  eindje: 'einde',
  pillekes: 'pillen',
  pilletjes: 'pillen',
  pille: 'pillen',
  springe: 'springen',
  jsuis: 'je suis',
  jveux: 'je veux',
  jvais: 'je vais',
  jai: 'je ai',
  jme: 'je me',
  jpeux: 'je peux',
  jen: 'je en',
  chui: 'je suis',
  chuis: 'je suis',
  j: 'je',
  c: 'ce',
  d: '',
  l: '',
  s: '',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'got to',
  im: 'i am',
  ive: 'i have',
  id: 'i would',
  dont: 'do not',
  cant: 'cannot',
  cannot: 'cannot',
  wont: 'will not',
  doesnt: 'does not',
  isnt: 'is not',
  didnt: 'did not',
  havent: 'have not',
  hasnt: 'has not',
  wouldnt: 'would not',
  kms: 'kill myself',
  pls: 'please',
});

/** Verbs that grow together with "ik" in Flemish chat: kwil, kga, ikben. */
const AFTER_IK = new Set(
  `wil wille wilde wou zou zal zie zag ga gaan ben was heb had kan kon weet moet maak spring denk voel zit sta stap leef
   hoop mag word werd doe deed verlang krijg neem snij snijd hang lig slaap zeg wens stop steek sla haat vind mis`.split(
    /\s+/,
  ),
);

/** French elisions before an apostrophe; the ones that fold to nothing are articles and `ne`. */
const ELISIONS: Readonly<Record<string, string>> = {
  j: 'je',
  m: 'me',
  t: 'te',
  s: 'se',
  c: 'ce',
  qu: 'que',
  l: '',
  d: 'de',
  n: '',
};

const ENGLISH_ENDINGS: Readonly<Record<string, string>> = {
  m: 'am',
  ll: 'will',
  ve: 'have',
  re: 'are',
  d: 'would',
};
const BEFORE_IS = new Set(['it', 'what', 'that', 'there', 'he', 'she', 'who', 'where', 'how', 'here']);

/** West Flemish swallows the e: zittn, slapn, zeggn. */
const WITHOUT_E = /^\w{2,}[bdfgklmpstvz]n$/;

/** Words that only mean something together, so that phrases can treat them as one. */
const ONE_WORD = new Map([
  ['eerlijk gezegd', ''],
  ['te veel', 'teveel'],
  ['voor altijd', 'voorgoed'],
  ['voor eeuwig', 'voorgoed'],
  ['voor goed', 'voorgoed'],
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
  const short = text.slice(0, MAX_CHARACTERS).toLowerCase();
  const plain = BEYOND_ASCII.test(short) ? withoutAccents(short) : short;
  return plain
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(WORD_GROUPS, (words) => ONE_WORD.get(words) ?? words);
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
  for (const part of spellOutWord(word)) {
    if (keep === 'everything' || !FILLERS.has(part)) words.push(part);
  }
}

function undoApostrophe(piece: string): string[] {
  if (piece.startsWith("'")) return [piece.slice(1)];
  const [before = '', after = '', ...rest] = piece.split("'");
  if (after === 't' && before.endsWith('n')) return [`${before}t`];
  if (rest.length > 0) return [before, after, ...rest];
  if (before === 'm' && after === 'n') return ['mijn'];
  if (before === 'z' && after === 'n') return ['zijn'];
  const english = ENGLISH_ENDINGS[after];
  if (english !== undefined && before.length > 0 && before !== 'd') return [before, english];
  if (after === 's') return BEFORE_IS.has(before) ? [before, 'is'] : [`${before}s`];
  const elided = ELISIONS[before] ?? (before.endsWith('qu') ? before : undefined);
  return elided === undefined ? [before, after] : [elided, after];
}

/** One word spelled out: dialect and chat spelling undone, typing slips in the words of a crisis mended. */
export function spellOutWord(word: string): string[] {
  if (word === '') return [];
  const spoken = SPOKEN.get(word);
  if (spoken !== undefined) return spoken;
  const rest = word.startsWith('ik') ? word.slice(2) : word.startsWith('k') ? word.slice(1) : '';
  if (AFTER_IK.has(rest)) return ['ik', rest];
  const mended = mendTypo(word);
  return [mended === word && WITHOUT_E.test(word) ? `${word.slice(0, -1)}en` : mended];
}

function spokenWords(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string[]> {
  return new Map(Object.entries(entries).map(([word, meant]) => [word, meant.split(' ').filter(Boolean)]));
}
