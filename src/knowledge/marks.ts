const MARK = /\[(\d{1,2})\]/g;

/** The numbers of the sources a line leans on, in order of appearance. */
export function marksIn(text: string): number[] {
  return [...text.matchAll(MARK)].map((match) => Number(match[1]));
}

/** The words of a line without source marks and bold, as a person reads them aloud. */
export function plainText(text: string): string {
  return text
    .replace(MARK, '')
    .replaceAll('**', '')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** Gives every mark another number; a mark for which there is none disappears. */
export function renumber(text: string, numberOf: (mark: number) => number | undefined): string {
  return text
    .replace(MARK, (_match, digits: string) => {
      const next = numberOf(Number(digits));
      return next === undefined ? '' : `[${next}]`;
    })
    .replace(/\s+([.,;:])/g, '$1');
}
