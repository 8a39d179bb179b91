import type { Behaviour, Memory, Reason } from '../answer.ts';
import type { Candidate } from '../retrieval/retriever.ts';
import type { Screened } from '../screens/index.ts';

export type Decision = { behaviour: Behaviour; reason: Reason };

/**
 * Below this an article is not near enough to answer with. Calibrated on phrasings held out of the index and on
 * questions outside the field (npm run eval).
 */
const SCORE_TO_ANSWER = 0.43;

/** How the question ends, for everything that a crisis or personal data did not end before. */
export function decide(
  text: string,
  screened: Screened | undefined,
  candidates: readonly Candidate[],
  memory: Memory,
): Decision {
  if (text === '') return { behaviour: 'smalltalk', reason: 'empty' };
  if (screened) return screened;
  const best = candidates[0];
  if (!best) return { behaviour: 'abstain', reason: 'not_covered' };
  const carriesOn = best.article.id === memory.articleId && best.score > SCORE_TO_ANSWER / 2;
  return best.score >= SCORE_TO_ANSWER || carriesOn
    ? { behaviour: 'answer', reason: 'covered' }
    : { behaviour: 'abstain', reason: 'not_covered' };
}
