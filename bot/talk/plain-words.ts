/** A message as commands are compared with it: no accents, hidden signs, capitals or closing marks; words one space apart. */
export function plainWords(message: string): string {
  return message
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,!?]+$/, '')
    .trim();
}
