import type { PersonalData } from './found.ts';

const CUE =
  /(?:geboren|geboortedatum|geboortejaar|°|née|né|date de naissance|born|date of birth|dob)(?:\s+(?:op|is|in|te|le|en|on))?[\s:=]{0,3}/giu;
const DATE =
  /^(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er|ste|de|st|nd|rd|th)?\s+\p{L}{3,10}\.?\s+\d{4})(?!\d)/u;

/** Birth dates: a date counts only right after a word that says so, for most dates in a question are deadlines. */
export function findBirthDates(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { index, 0: cue } of text.matchAll(CUE)) {
    const start = index + cue.length;
    const date = DATE.exec(text.slice(start, start + 40))?.[0];
    if (date !== undefined) found.push({ kind: 'birth_date', start, end: start + date.length });
  }
  return found;
}
