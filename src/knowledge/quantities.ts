import type { Lang } from '../lang.ts';
import { numberWords, ones, units, type Kind } from './number-words.ts';

/** A number in a text, with what it counts. */
export type Quantity = {
  kind: Kind;
  /** In the smallest unit of its kind: 8 weeks are 56 days, 2 years are 24 months, 2 hours are 120 minutes. */
  value: number;
  /** The number itself: 8, 2. */
  raw: number;
  /** As it stands there: `8 weken`. */
  said: string;
  /** Where it begins and ends in the text. */
  from: number;
  to: number;
  /** A word that may be no number at all, such as "twee wegen" or "een jaar": nothing is asked of it. */
  loose: boolean;
};

const PHONE = String.raw`0\d{1,3}(?: \d{2,3}){2,3}`;
const CLOCK = String.raw`\d{1,2}(?: ?h ?|:)\d{2}`;
/** "8 pm": twelve hours are added, so that it equals "20 uur". */
const AFTERNOON = String.raw`\d{1,2}(?:[.:]\d{2})? ?p\.?m(?!\p{L})`;
const DIGITS: Record<Lang, string> = {
  nl: String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,2})?`,
  fr: String.raw`\d{1,3}(?:[.   ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,2})?`,
  en: String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d{1,2})?`,
};
const ORDINAL = String.raw`(?:er|re|ère|e|ème|de|ste|st|nd|rd|th)?(?![\p{L}\d])`;

const scanners: Record<Lang, RegExp> = { nl: scannerOf('nl'), fr: scannerOf('fr'), en: scannerOf('en') };

function scannerOf(lang: Lang): RegExp {
  const words = [...numberWords[lang].keys(), ...ones[lang]].join('|');
  const after = units[lang].map(({ words: unit }) => `(${unit})(?![\\p{L}])`).join('|');
  return new RegExp(
    `(?<![\\p{L}\\d§/]|\\d[.,])(?:(?<phone>${PHONE})|(?<euro>€ ?)?(?:(?<clock>${AFTERNOON}|${CLOCK})|(?<digits>${DIGITS[lang]})${ORDINAL}|(?<word>${words})(?!\\p{L}))` +
      `(?:[\\s\u00a0\u202f-]{0,2}(?:${after}))?)`,
    'giu',
  );
}

/** The numbers of a text in order, dates and phone numbers included, letters with digits such as C4 not. */
export function quantitiesIn(lang: Lang, text: string): Quantity[] {
  return [...text.matchAll(scanners[lang])].flatMap((match) => quantityOf(lang, match) ?? []);
}

function quantityOf(lang: Lang, match: RegExpMatchArray): Quantity | undefined {
  const { phone, euro, clock, digits, word } = match.groups ?? {};
  const place = { said: match[0].trim(), from: match.index ?? 0, to: (match.index ?? 0) + match[0].length };
  if (phone) {
    const raw = Number(phone.replaceAll(' ', ''));
    return { ...place, kind: 'phone', value: raw, raw, loose: false };
  }
  const unit = units[lang].find((_, n) => match[unitGroup(n)] !== undefined);
  const one = word !== undefined && ones[lang].includes(word.toLowerCase());
  if (one && !unit) return undefined;
  const raw = word
    ? (numberWords[lang].get(word.toLowerCase()) ?? 1)
    : clock
      ? hourFrom(clock)
      : numberFrom(lang, digits ?? '');
  const kind = unit?.kind ?? (euro ? 'euro' : 'number');
  return {
    ...place,
    kind,
    raw,
    value: raw * (unit?.times ?? 1),
    loose: word !== undefined && (one || !unit),
  };
}

/** `16h30`, `16:30` and `4.30 pm` as the Dutch `16.30`. */
function hourFrom(clock: string): number {
  const [hour = 0, minutes = 0] = [...clock.matchAll(/\d+/g)].map(Number);
  return hour + (/p/i.test(clock) && hour < 12 ? 12 : 0) + minutes / 100;
}

/** The groups of the units come after the five with a name. */
const unitGroup = (n: number) => n + 6;

function numberFrom(lang: Lang, digits: string): number {
  const thousands = lang === 'en' ? /,(?=\d{3})/g : /[.\s\u00a0\u202f](?=\d{3})/g;
  return Number(digits.replace(thousands, '').replace(',', '.'));
}

/** Whether two numbers say the same. A bare number ("14 tot 28 dagen") is compared by its digits. */
export function sameQuantity(one: Quantity, other: Quantity): boolean {
  if (one.kind === other.kind) return one.value === other.value;
  return (one.kind === 'number' || other.kind === 'number') && one.raw === other.raw;
}
