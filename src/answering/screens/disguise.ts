/** Digits that stand for the letter they look like. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};
const WITH_DIGITS_INSIDE = /^[a-z]+(?:[013457]+[a-z]+)+$/;

/** "z e l f m o o r d", "d.o.o.d": four letters or more, each by itself. */
const SPELLED_OUT = /(?<![a-z0-9'])[a-z](?:[ ._*-]{1,2}[a-z0-9]){2,}[ ._*-]{1,2}[a-z](?![a-z0-9'])/g;
const HIDDEN_LETTER = /([a-z])\*+(?=[a-z])/g;

/**
 * A text in lower case with words that were spelled letter by letter made whole, and without the stars that hide a
 * letter ("s*icide": the typing slips mend the rest).
 */
export function undoSpelling(text: string): string {
  return text
    .replace(SPELLED_OUT, (letters) => letters.replace(/[^a-z0-9]/g, ''))
    .replace(HIDDEN_LETTER, '$1');
}

/** A word whose digits stand for letters, in letters: "d00d", "su1c1dal". "C4" and "B2B" stay as they are. */
export function undoDigits(word: string): string {
  return WITH_DIGITS_INSIDE.test(word) ? word.replace(/\d/g, (digit) => LOOKS_LIKE[digit] ?? digit) : word;
}
