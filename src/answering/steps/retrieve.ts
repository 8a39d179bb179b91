import type { Lang } from '../../lang.ts';
import type { Memory } from '../answer.ts';
import type { Candidate, Retriever } from '../retrieval/retriever.ts';
import { contentWords } from '../retrieval/words.ts';

const MOST_CANDIDATES = 12;
const FEW_WORDS = 3;
const LONG_STORY = 18;
const ASKING_SENTENCE = 0.5;
const CARRIES_ON =
  /^(en|maar|dus|of|et|mais|donc|and|but|so|what about|hoe lang|hoelang|wie betaalt|waar|wanneer)\b/i;

export type Retrieved = { candidates: Candidate[]; onSubject: boolean };

/**
 * What it is worth to be about the same as the question before: much for "en wie betaalt dat?", something for a question
 * with hardly a subject of its own, nothing for any other.
 */
function worthOfSameSubject(text: string, lang: Lang): number {
  const words = contentWords(lang, text).length;
  if (!CARRIES_ON.test(text)) return words < FEW_WORDS ? 0.8 : 0;
  if (words <= 1) return 1.6;
  return words <= FEW_WORDS ? 1 : words <= 2 * FEW_WORDS ? 0.3 : 0;
}

/**
 * Articles that may answer, best first. What the conversation was about helps only a question that leans on it. In a
 * long story the sentence that asks counts half as much again as the whole.
 */
export function retrieve(retriever: Retriever, text: string, lang: Lang, memory: Memory): Retrieved {
  const { articleId } = memory;
  const about = articleId ? { id: articleId, worth: worthOfSameSubject(text, lang) } : undefined;
  const { candidates: whole, onSubject } = retriever.find({ text, lang, about });
  const asking = askingSentence(text);
  if (!asking) return { candidates: whole.slice(0, MOST_CANDIDATES), onSubject };
  const { candidates: found } = retriever.find({ text: asking, lang });
  const extra = new Map(found.map(({ article, score }) => [article.id, score]));
  const candidates = whole
    .map(({ article, score }) => ({ article, score: score + ASKING_SENTENCE * (extra.get(article.id) ?? 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
  return { candidates, onSubject };
}

/** The last sentence with a question mark, or else the last one, of a message that is a story. */
function askingSentence(text: string): string | undefined {
  if (text.split(' ').length <= LONG_STORY) return undefined;
  const sentences = text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(' ').length >= 3);
  if (sentences.length < 2) return undefined;
  return sentences.filter((sentence) => sentence.includes('?')).at(-1) ?? sentences.at(-1);
}
