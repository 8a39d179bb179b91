import { findBirthDates } from './birth-date.ts';
import { findEmails } from './email.ts';
import type { Finder, PersonalData } from './found.ts';
import { findIbans } from './iban.ts';
import { findNames } from './name.ts';
import { findNationalNumbers } from './national-number.ts';
import { findPhones } from './phone.ts';

export type { PersonalData } from './found.ts';

/** The surest first: where two findings overlap, the first one stays. */
const FINDERS: readonly Finder[] = [
  findIbans,
  findNationalNumbers,
  findEmails,
  findPhones,
  findBirthDates,
  findNames,
];

const NEUTRAL: Readonly<Record<PersonalData['kind'], string>> = {
  name: '[naam]',
  phone: '[telefoon]',
  email: '[e-mail]',
  iban: '[rekeningnummer]',
  national_number: '[rijksregisternummer]',
  birth_date: '[geboortedatum]',
};

/**
 * The personal data in a text, in order, without overlaps; positions in UTF-16 units. Numbers count only with a valid
 * check number, public telephone numbers never do, a name only after a clear cue and a birth date only after a word
 * that says so.
 */
export function scanPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const finder of FINDERS) {
    for (const one of finder(text)) {
      if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with neutral words in the place of what was found: [naam], [telefoon] and so on. */
export function maskPersonalData(text: string, found: readonly PersonalData[]): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of [...found].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    masked += text.slice(at, start) + NEUTRAL[kind];
    at = end;
  }
  return masked + text.slice(at);
}

/** Whether a message must not go on at all: a national number or a bank account has no place in a question. */
export function mustStop(found: readonly PersonalData[]): boolean {
  return found.some(({ kind }) => kind === 'national_number' || kind === 'iban');
}
