import type { Lang } from '../../lang.ts';
import { guessLanguage, type Knows } from '../language.ts';
import type { Question } from '../answer.ts';

/** A question as the next steps read it. */
export type Normalised = { text: string; lang: Lang };

/** Longer messages are cut: nobody asks for that long, and everything after costs time per letter. */
const LONGEST_QUESTION = 2000;

/** Zero-width, bidirectional and tag characters: invisible to a person, so they must mean nothing to us. */
export const HIDDEN = /\p{Cf}|\p{Variation_Selector}|\u034F|[\u115F\u1160]|\u17B4|\u17B5/gu;

export function normalise(question: Question, knows: Knows): Normalised {
  const text = question.text
    .normalize('NFKC')
    .replace(HIDDEN, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUESTION);
  return { text, lang: question.lang ?? guessLanguage(text, knows, question.usual) };
}
