import type { Behaviour, Reason } from '../answer.ts';
import type { Border, ForeignKind } from '../border.ts';
import type { Screened } from '../screens/index.ts';
import type { Retrieved } from './retrieve.ts';

export type Decision = { behaviour: Behaviour; reason: Reason };

export type Grounds = {
  text: string;
  screened: Screened | undefined;
  found: Retrieved;
  /** Whether it is a question of ours; left out where that is certain. */
  border: ReturnType<Border> | undefined;
};

/** Below this likelihood of the topic nothing is near enough to answer with. */
const SURE_ENOUGH = 0.1;
/** Above this likelihood that a question is not ours it is not answered; the surer of the topic, the more it takes. */
const FOREIGN = 0.12;
const FOREIGN_WHEN_SURE = 0.45;

/** A question without any word of our subject is sooner one of somebody else. */
const NO_WORD_OF_OURS = 0.7;

const reasonFor: Record<ForeignKind, Reason> = {
  off_topic: 'off_topic',
  medical: 'medical',
  neighbour: 'not_covered',
  law_tax: 'legal',
  abroad: 'other_country',
};

/**
 * How the question ends, for everything that a crisis or personal data did not end before. The numbers were chosen on our
 * own questions (tests/golden).
 */
export function decide({ text, screened, found, border }: Grounds): Decision {
  if (text === '') return { behaviour: 'smalltalk', reason: 'empty' };
  if (screened) return screened;
  if (found.carriesOn && (found.saysSo || !border || border.foreign < FOREIGN_WHEN_SURE))
    return { behaviour: 'answer', reason: 'covered' };
  const most =
    (FOREIGN + (FOREIGN_WHEN_SURE - FOREIGN) * found.sure) * (found.onSubject ? 1 : NO_WORD_OF_OURS);
  if (border && border.foreign > most) return { behaviour: 'abstain', reason: reasonFor[border.kind] };
  return found.sure >= SURE_ENOUGH
    ? { behaviour: 'answer', reason: 'covered' }
    : { behaviour: 'abstain', reason: found.onSubject ? 'not_covered' : 'off_topic' };
}
