import type { Message } from './teams.ts';

/** What a word that is found nowhere else is about. A card without content tells of a feedback by being there. */
export type Words =
  { of: 'REFERRAL'; referralId: string } | { of: 'FEEDBACK'; feedbackId: string; as: 'TEXT' | 'CARD' };

/** What a message tells of clients. A word of which nobody knows what it is about tells nothing yet. */
export function toldBy({ text }: Pick<Message, 'text'>, words: ReturnType<typeof createWords>): Words[] {
  const told = words.find(text).flatMap(({ about }) => about ?? []);
  const card = /"kind":"FEEDBACK".*"view":"CARD".*?"feedbackId":"([^"]+)"/.exec(text)?.[1];
  return card ? [...told, { of: 'FEEDBACK', feedbackId: card, as: 'CARD' }] : told;
}

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
