import { unglue } from './glued.ts';
import { mendTypo } from './typos.ts';

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
  tmoe: 'moet',
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
  veu: 'voor',
  veur: 'voor',
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
  lvn: 'leven',
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
  lveen: 'leven',
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
  gooie: 'gooien',
  trijn: 'trein',
  tryn: 'trein',
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
const ELISIONS = new Map(
  Object.entries({
    j: 'je',
    m: 'me',
    t: 'te',
    s: 'se',
    c: 'ce',
    qu: 'que',
    l: '',
    d: 'de',
    n: '',
  }),
);

const ENGLISH_ENDINGS = new Map(
  Object.entries({
    m: 'am',
    ll: 'will',
    ve: 'have',
    re: 'are',
    d: 'would',
  }),
);
const BEFORE_IS = new Set(['it', 'what', 'that', 'there', 'he', 'she', 'who', 'where', 'how', 'here']);

/** West Flemish swallows the e: zittn, slapn, zeggn. */
const WITHOUT_E = /^\w{2,}[bdfgklmpstvz]n$/;

/** The words on either side of an apostrophe, written out: "j'ai", "I'm", "m'n", "'t". */
export function undoApostrophe(piece: string): string[] {
  if (piece.startsWith("'")) return [piece.slice(1)];
  const [before = '', after = '', ...rest] = piece.split("'");
  if (after === 't' && before.endsWith('n')) return [`${before}t`];
  if (rest.length > 0) return [before, after, ...rest];
  if (before === 'm' && after === 'n') return ['mijn'];
  if (before === 'z' && after === 'n') return ['zijn'];
  const english = ENGLISH_ENDINGS.get(after);
  if (english !== undefined && before.length > 0 && before !== 'd') return [before, english];
  if (after === 's') return BEFORE_IS.has(before) ? [before, 'is'] : [`${before}s`];
  const elided = ELISIONS.get(before) ?? (before.endsWith('qu') ? before : undefined);
  return elided === undefined ? [before, after] : [elided, after];
}

/** One word spelled out: dialect and chat spelling undone, typing slips in the words of a crisis mended. */
export function spellOutWord(word: string): string[] {
  if (word === '') return [];
  const spoken = SPOKEN.get(word);
  if (spoken !== undefined) return spoken;
  const rest = word.startsWith('ik') ? word.slice(2) : word.startsWith('k') ? word.slice(1) : '';
  if (AFTER_IK.has(rest)) return ['ik', rest];
  const glued = unglue(word);
  if (glued !== undefined) return glued.flatMap((part) => SPOKEN.get(part) ?? [part]);
  const mended = mendTypo(word);
  return [mended === word && WITHOUT_E.test(word) ? `${word.slice(0, -1)}en` : mended];
}

function spokenWords(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string[]> {
  return new Map(Object.entries(entries).map(([word, meant]) => [word, meant.split(' ').filter(Boolean)]));
}
