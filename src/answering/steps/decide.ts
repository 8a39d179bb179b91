import type { Behaviour, Memory, Reason } from '../answer.ts';
import type { Candidate } from '../retrieval/retriever.ts';
import type { Screened } from '../screens/index.ts';

export type Decision = { behaviour: Behaviour; reason: Reason };

export type Evidence = {
  text: string;
  screened: Screened | undefined;
  candidates: readonly Candidate[];
  memory: Memory;
  /** The question has a word about illness and work. */
  onSubject: boolean;
};

/**
 * Below this an article is not near enough to answer with. Calibrated on phrasings held out of the index and on
 * questions outside the field (npm run eval).
 */
const NEAR_ENOUGH = 0.45;
/** For a question without any word of our subject: one shared word is not enough. */
const MUCH_NEARER = 0.9;

/** How the question ends, for everything that a crisis or personal data did not end before. */
export function decide({ text, screened, candidates, memory, onSubject }: Evidence): Decision {
  if (text === '') return { behaviour: 'smalltalk', reason: 'empty' };
  if (screened) return screened;
  const best = candidates[0];
  if (!best) return { behaviour: 'abstain', reason: 'not_covered' };
  const carriesOn = best.article.id === memory.articleId && best.score > NEAR_ENOUGH / 2;
  const near = best.score >= (onSubject ? NEAR_ENOUGH : MUCH_NEARER);
  return near || carriesOn
    ? { behaviour: 'answer', reason: 'covered' }
    : { behaviour: 'abstain', reason: onSubject ? 'not_covered' : 'off_topic' };
}
