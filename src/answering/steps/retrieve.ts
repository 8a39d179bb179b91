import type { Lang } from '../../lang.ts';
import type { Memory } from '../answer.ts';
import type { Found, Retriever } from '../retrieval/retriever.ts';
import { contentWords } from '../retrieval/words.ts';

const FEW_WORDS = 3;
const LONG_STORY = 18;
const CARRIES_ON =
  /^(en|maar|dus|of|et|mais|donc|and|but|so|what about|hoe lang|hoelang|wie betaalt|waar|wanneer)\b/i;

/**
 * What it is worth to be about the same as the question before, as evidence (see `weigh`): much for "en wie betaalt
 * dat?", something for a question with hardly a subject of its own, nothing for any other.
 */
function worthOfSameSubject(text: string, lang: Lang): number {
  const words = contentWords(lang, text).length;
  if (!CARRIES_ON.test(text)) return words < FEW_WORDS ? 3 : 0;
  if (words <= 1) return 7;
  return words <= FEW_WORDS ? 4 : words <= 2 * FEW_WORDS ? 1.2 : 0;
}

/**
 * Articles that may answer, best first. What the conversation was about helps only a question that leans on it. In a
 * long story the sentence that asks counts half as much again as the whole.
 */
export function retrieve(retriever: Retriever, text: string, lang: Lang, memory: Memory): Found {
  const { articleId } = memory;
  const about = articleId ? { id: articleId, worth: worthOfSameSubject(text, lang) } : undefined;
  return retriever.find({ text, lang, about, asking: askingSentence(text) });
}

/** The last sentence with a question mark, or else the last one, of a message that is a story. */
function askingSentence(text: string): string | undefined {
  if (text.split(' ').length <= LONG_STORY) return undefined;
  const sentences = text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(' ').length >= 3);
  if (sentences.length < 2) return undefined;
  return sentences.filter((sentence) => sentence.includes('?')).at(-1) ?? sentences.at(-1);
}
