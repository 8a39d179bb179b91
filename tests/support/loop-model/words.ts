/** What a word that is found nowhere else is about. A card without content tells of a feedback by being there. */
export type Words =
  { of: 'REFERRAL'; referralId: string } | { of: 'FEEDBACK'; feedbackId: string; as: 'TEXT' | 'CARD' };

/** Makes words of letters only, that no mask touches, and finds them again. */
export function createWords() {
  const known = new Map<string, Words | undefined>();
  return {
    make: (about: Words | undefined): string => {
      const number = String(known.size).padStart(5, '0');
      const word = `zq${number.replaceAll(/\d/g, (digit) => 'bcdfghklmn'.charAt(Number(digit)))}qz`;
      known.set(word, about);
      return word;
    },
    tell: (word: string, about: Words) => known.set(word, about),
    find: (text: string): { word: string; about: Words | undefined }[] =>
      [...new Set(text.match(/zq[b-n]{5,}qz/g) ?? [])].map((word) => ({ word, about: known.get(word) })),
  };
}
