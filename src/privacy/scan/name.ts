import { FIRST_NAMES } from './first-names.ts';
import type { PersonalData } from './found.ts';

/** Titles, after which a name in capitals counts too. */
const TITLES = words(
  `mevrouw mevr mw meneer mijnheer dhr juffrouw dokter dr prof mme madame monsieur mlle mr mrs ms miss`,
);

/** "mijn patiënt", "ma patiente", "my client": whose, and who. */
const RELATIONS: readonly (readonly [whose: readonly string[], who: readonly string[]])[] = [
  [
    words(`mijn m'n onze de een uw haar zijn`),
    words(`patiënt patiënte patient patiente cliënt cliënte client cliente bewoner bewoonster collega werknemer
      werkneemster medewerker medewerkster zoon dochter broer zus man vrouw partner vriend vriendin buurman buurvrouw
      baas chef kandidaat`),
  ],
  [
    words(`mon ma notre votre`),
    words(`patient patiente client cliente collègue fils fille mari femme frère sœur soeur`),
  ],
  [
    words(`my our your`),
    words(`patient client colleague employee son daughter husband wife brother sister friend boss`),
  ],
];

const INTRODUCTIONS = [
  'mijn naam is',
  'haar naam is',
  'zijn naam is',
  'ik heet',
  'genaamd',
  "je m'appelle",
  "elle s'appelle",
  "il s'appelle",
  'mon nom est',
  'my name is',
  'her name is',
  'his name is',
  'patiënt:',
  'cliënt:',
  'naam:',
];

const RELATION = RELATIONS.map(([whose, who]) => `(?:${whose.join('|')}) (?:${who.join('|')})`).join('|');
const CUE = new RegExp(
  `(?<![\\p{L}])(?:(?:${TITLES.join('|')}|de heer)\\.?|${RELATION}|${INTRODUCTIONS.join('|')})\\s+`,
  'giu',
);

const PARTICLE =
  /^(?:de|den|der|van|vander|vanden|von|du|des|la|le|el|al|ben|bin|ten|ter|'t|d'|o'|da|dos|di)$/iu;
const WORD = /^[\p{L}'’-]+/u;
const CAPITALISED = /^\p{Lu}[\p{L}'’-]*$/u;
const KNOWN_FIRST_NAMES = new Set(FIRST_NAMES.split(/\s+/));
const MOST_WORDS = 5;

/** Words with a capital that are no name after a cue. */
const NO_NAME = new Set(
  `vdab riziv gtb gob ocmw rva cm mutualiteit tnwc ips ziekenfonds vlaanderen brussel belgië belgie nederland ik hij zij
   ze wat hoe waar wie wanneer mag kan wil is heeft moet was werkt zit de het een en maar als of dat die deze mijn wij
   inami mutuelle il elle je he she the can does has gent antwerpen leuven maandag dinsdag woensdag donderdag vrijdag
   zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december coach
   directeur rechter minister voorzitter arts adviserend solidaris helan partena liantis securex idewe mensura teams`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Names, only after a clear cue: a title ("mevrouw De Smet"), a relation ("mijn patiënt Jan Peeters") or an
 * introduction ("ik heet ..."). A name counts when it has a capital or is a common first name. Names that stand
 * alone are left: too many words have a capital.
 */
export function findNames(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { index, 0: cue } of text.matchAll(CUE)) {
    const start = index + cue.length;
    const end = endOfName(text, start);
    if (end > start) found.push({ kind: 'name', start, end });
  }
  return found;
}

function endOfName(text: string, start: number): number {
  let end = start;
  let at = start;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const word = WORD.exec(text.slice(at, at + 40))?.[0];
    if (word === undefined) break;
    if (isNameWord(word, words === 0)) end = at + word.length;
    else if (!PARTICLE.test(word)) break;
    at += word.length;
    if (text.charAt(at) !== ' ') break;
    at += 1;
  }
  return end;
}

function isNameWord(word: string, first: boolean): boolean {
  const lower = word.toLowerCase();
  if (NO_NAME.has(lower) || PARTICLE.test(word)) return false;
  return CAPITALISED.test(word) || (first && KNOWN_FIRST_NAMES.has(lower));
}

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}
