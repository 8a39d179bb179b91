import { beginsGroup, digitRuns, endsGroup, type Digit } from './digit-runs.ts';
import type { PersonalData } from './found.ts';

const LENGTH = 11;

/**
 * Belgian national numbers and BIS numbers with a valid check number, with any separators. The rule: 97 minus the
 * first nine digits modulo 97, with a 2 before them for who was born from 2000 on; a BIS number adds 20 or 40 to the
 * month (https://www.ibz.rrn.fgov.be, "Informatietypes", IT 000).
 */
export function findNationalNumbers(text: string): PersonalData[] {
  return digitRuns(text).flatMap((run) => findInRun(text, run));
}

function findInRun(text: string, run: readonly Digit[]): PersonalData[] {
  const found: PersonalData[] = [];
  for (let i = 0; i + LENGTH <= run.length; i += 1) {
    const last = i + LENGTH - 1;
    if (!beginsGroup(run, i) || !endsGroup(run, last)) continue;
    const start = run[i]?.at ?? 0;
    if (text.charAt(start - 1) === '+') continue;
    const digits = run
      .slice(i, i + LENGTH)
      .map(({ digit }) => digit)
      .join('');
    if (!isNationalNumber(digits)) continue;
    found.push({ kind: 'national_number', start, end: (run[last]?.at ?? 0) + 1 });
    i = last;
  }
  return found;
}

/** Whether eleven digits are a national or BIS number: a possible birth date and a valid check number. */
export function isNationalNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  const isMonth = Number(digits.slice(2, 4)) < 53 && month <= 12;
  if (!isMonth || Number(digits.slice(4, 6)) > 31) return false;
  const check = Number(digits.slice(9));
  return check === checkOf(digits.slice(0, 9)) || check === checkOf(`2${digits.slice(0, 9)}`);
}

function checkOf(digits: string): number {
  return 97 - (Number(digits) % 97);
}
