import type { Lang } from '../lang.ts';

/** What a number counts. Weeks are counted as days, years and quarters as months, hours as minutes: see `quantitiesIn`. */
export type Kind = 'days' | 'working_days' | 'months' | 'minutes' | 'percent' | 'euro' | 'number' | 'phone';

type Unit = { words: string; kind: Kind; times: number };

/** The words after a number that say what it counts, the longest first where one begins with another. */
export const units: Record<Lang, Unit[]> = {
  nl: [
    { words: 'werkdag(?:en)?', kind: 'working_days', times: 1 },
    { words: '(?:opeenvolgende |volle )?(?:kalender|ziekte)?dag(?:en)?', kind: 'days', times: 1 },
    { words: '(?:volle )?we(?:ek|ken)', kind: 'days', times: 7 },
    { words: 'maand(?:en)?', kind: 'months', times: 1 },
    { words: 'kwarta(?:al|len)', kind: 'months', times: 3 },
    { words: 'ja(?:ar|ren)', kind: 'months', times: 12 },
    { words: 'minu(?:ut|ten)', kind: 'minutes', times: 1 },
    { words: '(?:uur|uren)', kind: 'minutes', times: 60 },
    { words: '(?:%|procent(?:punt)?)', kind: 'percent', times: 1 },
    { words: '(?:euro|€)', kind: 'euro', times: 1 },
  ],
  fr: [
    { words: 'jours? (?:ouvrables?|ouvrés)', kind: 'working_days', times: 1 },
    { words: 'jours?(?: civils?| calendrier)?', kind: 'days', times: 1 },
    { words: 'semaines?', kind: 'days', times: 7 },
    { words: 'mois', kind: 'months', times: 1 },
    { words: 'trimestres?', kind: 'months', times: 3 },
    { words: '(?:ans?|années?)', kind: 'months', times: 12 },
    { words: 'minutes?', kind: 'minutes', times: 1 },
    { words: 'heures?', kind: 'minutes', times: 60 },
    { words: '(?:%|pour ?cent|points? de pourcentage)', kind: 'percent', times: 1 },
    { words: '(?:euros?|€)', kind: 'euro', times: 1 },
  ],
  en: [
    { words: 'working days?', kind: 'working_days', times: 1 },
    { words: '(?:calendar |sick |consecutive |full )?days?', kind: 'days', times: 1 },
    { words: '(?:full )?weeks?', kind: 'days', times: 7 },
    { words: 'months?', kind: 'months', times: 1 },
    { words: 'quarters?(?! of)', kind: 'months', times: 3 },
    { words: 'years?', kind: 'months', times: 12 },
    { words: 'minutes?', kind: 'minutes', times: 1 },
    { words: 'hours?', kind: 'minutes', times: 60 },
    { words: '(?:%|per ?cent|percentage points?)', kind: 'percent', times: 1 },
    { words: '(?:euros?|€)', kind: 'euro', times: 1 },
  ],
};

/** Words for one: so common that they count only right before a unit. */
export const ones: Record<Lang, string[]> = { nl: ['een', 'één'], fr: ['un', 'une'], en: ['a', 'an', 'one'] };

const counted: Record<Lang, string> = {
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze',
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
};
const others: Record<Lang, Record<string, number>> = {
  nl: {
    ...{ achttien: 18, twintig: 20, dertig: 30, honderd: 100, tweemaal: 2, driemaal: 3 },
    ...{ tweede: 2, derde: 3, vierde: 4, vijfde: 5, zesde: 6, zevende: 7 },
  },
  fr: {
    ...{ 'dix-huit': 18, vingt: 20, trente: 30, cent: 100 },
    ...{
      deuxième: 2,
      second: 2,
      seconde: 2,
      troisième: 3,
      quatrième: 4,
      cinquième: 5,
      sixième: 6,
      septième: 7,
    },
  },
  en: {
    ...{ eighteen: 18, twenty: 20, thirty: 30, hundred: 100, twice: 2 },
    ...{ second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7 },
  },
};

/** Number words from two on, ordinals included, with their value. */
export const numberWords: Record<Lang, ReadonlyMap<string, number>> = {
  nl: wordsOf('nl'),
  fr: wordsOf('fr'),
  en: wordsOf('en'),
};

function wordsOf(lang: Lang): Map<string, number> {
  return new Map([
    ...counted[lang].split(' ').map((word, n) => [word, n + 2] as const),
    ...Object.entries(others[lang]),
  ]);
}
