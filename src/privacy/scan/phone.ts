import type { PersonalData } from './found.ts';
import { beginsGroup, digitRuns, endsGroup, type Digit } from './digit-runs.ts';

/** Numbers of everyone: help lines outside the prefixes below. Digits only, without country code. */
const PUBLIC_NUMBERS = new Set(['026484014', '022344040', '025099111', '022339911']);

/** Free, paid and service numbers belong to organisations: 0800 30 700, 070 222 999, 078 15 10 20. */
const PUBLIC_PREFIXES = [
  '0800',
  '0900',
  '0901',
  '0902',
  '0903',
  '0904',
  '0905',
  '0906',
  '0907',
  '0909',
  '070',
  '078',
];

/** What stands before a number that is not a telephone number: "dossier nr. 012345678", "BE 0475.123.456". */
const OTHER_NUMBERS =
  'dossier referentie ref ondernemings kbo btw tva factuur klant bestel polis artikel code rekening'.split(
    ' ',
  );
const OTHER_NUMBER = new RegExp(
  `(?:(?:${OTHER_NUMBERS.join('|')})[a-zéë]*[\\s.:#°-]*(?:nr|nummer|numero|numéro|number)?[\\s.:#°-]*|\\bbe\\s?)$`,
  'i',
);
const DATE = /^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d{2}/;

/** Belgian and international telephone numbers, never public ones. */
export function findPhones(text: string): PersonalData[] {
  return digitRuns(text).flatMap((run) => findInRun(text, run));
}

function findInRun(text: string, run: readonly Digit[]): PersonalData[] {
  const found: PersonalData[] = [];
  for (let i = 0; i < run.length; i += 1) {
    if (!beginsGroup(run, i)) continue;
    const length = phoneLength(text, run, i);
    if (length === undefined) continue;
    const first = run[i]?.at ?? 0;
    const start = text.charAt(first - 1) === '+' ? first - 1 : first;
    const end = (run[i + length - 1]?.at ?? first) + 1;
    if (!isOtherNumber(text, start, end)) found.push({ kind: 'phone', start, end });
    i += length - 1;
  }
  return found;
}

/** How many digits from here are a telephone number, or undefined. */
function phoneLength(text: string, run: readonly Digit[], i: number): number | undefined {
  const digits = run
    .slice(i, i + 16)
    .map(({ digit }) => digit)
    .join('');
  if (text.charAt((run[i]?.at ?? 0) - 1) === '+') return international(run, i, digits, '');
  if (digits.startsWith('00')) return international(run, i, digits, '00');
  const length = /^04[5-9]/.test(digits) ? 10 : /^0[1-9]/.test(digits) ? 9 : undefined;
  if (length === undefined || run.length < i + length || !endsGroup(run, i + length - 1)) return undefined;
  return isPublic(digits.slice(0, length)) ? undefined : length;
}

function international(run: readonly Digit[], i: number, digits: string, prefix: string): number | undefined {
  const number = digits.slice(prefix.length);
  if (number.startsWith('32')) {
    const local = number.slice(2).replace(/^0/, '');
    const wanted = /^4[5-9]/.test(local) ? 9 : 8;
    if (local.length < wanted || isPublic(`0${local.slice(0, wanted)}`)) return undefined;
    const length = prefix.length + (number.slice(2).length - local.length) + 2 + wanted;
    return endsGroup(run, i + length - 1) ? length : undefined;
  }
  const longest = Math.min(15, run.length - i - prefix.length);
  for (let length = longest; length >= 8; length -= 1) {
    if (endsGroup(run, i + prefix.length + length - 1)) return prefix.length + length;
  }
  return undefined;
}

function isPublic(digits: string): boolean {
  return PUBLIC_NUMBERS.has(digits) || PUBLIC_PREFIXES.some((prefix) => digits.startsWith(prefix));
}

function isOtherNumber(text: string, start: number, end: number): boolean {
  return DATE.test(text.slice(start, end)) || OTHER_NUMBER.test(text.slice(Math.max(0, start - 30), start));
}
