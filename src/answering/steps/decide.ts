import type { Behaviour, Reason } from '../answer.ts';
import type { Screened } from '../screens/index.ts';
import type { Retrieved } from './retrieve.ts';

export type Decision = { behaviour: Behaviour; reason: Reason };

export type Grounds = { text: string; screened: Screened | undefined; found: Retrieved };

/**
 * Below this likelihood of the topic, or with so few of the question's words in the best article, nothing is near enough
 * to answer with. Chosen on our own questions (tests/golden), those outside the field among them.
 */
const SURE_ENOUGH = 0.12;
const COVERED_ENOUGH = 0.06;
/** For a question without any word of our subject: one shared word is not enough. */
const MUCH_SURER = 0.4;
const MUCH_COVERED = 0.28;

/** How the question ends, for everything that a crisis or personal data did not end before. */
export function decide({ text, screened, found }: Grounds): Decision {
  if (text === '') return { behaviour: 'smalltalk', reason: 'empty' };
  if (screened) return screened;
  const { sure, covered, onSubject, carriesOn } = found;
  const near = onSubject
    ? sure >= SURE_ENOUGH && covered >= COVERED_ENOUGH
    : sure >= MUCH_SURER && covered >= MUCH_COVERED;
  return near || carriesOn
    ? { behaviour: 'answer', reason: 'covered' }
    : { behaviour: 'abstain', reason: onSubject ? 'not_covered' : 'off_topic' };
}
