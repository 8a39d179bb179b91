import type { Behaviour, Reason } from '../answer.ts';
import type { Border, ForeignKind, Intent } from '../border.ts';
import type { Screened } from '../screens/index.ts';
import type { Retrieved } from './retrieve.ts';

export type Decision = { behaviour: Behaviour; reason: Reason };

export type Grounds = {
  text: string;
  screened: Screened | undefined;
  found: Retrieved;
  /** Whether it is a question of ours, and one for a rule; left out where that is certain. */
  sorted: { border: ReturnType<Border<ForeignKind>>; intent: ReturnType<Border<Intent>> } | undefined;
};

/** Below this likelihood of the topic nothing is near enough to answer with. */
const SURE_ENOUGH = 0.1;
/** Above this likelihood that a question is not ours it is not answered; the surer of the topic, the more it takes. */
const FOREIGN = 0.12;
const FOREIGN_WHEN_SURE = 0.4;
/** A question without any word of our subject is sooner one of somebody else. */
const NO_WORD_OF_OURS = 0.7;
/** Above this likelihood a message wants something else than a rule; nobody is told that they cheat or scold unless it is plain. */
const MEANT_OTHERWISE = 0.5;
const ACCUSING: readonly Intent[] = ['gaming', 'insult'];
const ACCUSED = 0.85;
/** Above this it may be so: not answered, and not said why. */
const MAY_BE_ACCUSED = 0.4;

const reasonFor: Record<ForeignKind, Reason> = {
  off_topic: 'off_topic',
  medical: 'medical',
  neighbour: 'not_covered',
  law_tax: 'legal',
  abroad: 'other_country',
};
const endingFor: Record<Intent, Decision> = {
  gaming: { behaviour: 'abstain', reason: 'gaming' },
  privacy_others: { behaviour: 'refuse_privacy', reason: 'privacy_others' },
  decide_eligibility: { behaviour: 'handoff', reason: 'decide_eligibility' },
  own_file: { behaviour: 'handoff', reason: 'own_file' },
  human: { behaviour: 'handoff', reason: 'human' },
  complaint: { behaviour: 'handoff', reason: 'complaint' },
  insult: { behaviour: 'smalltalk', reason: 'insult' },
  thanks: { behaviour: 'smalltalk', reason: 'thanks' },
  who_are_you: { behaviour: 'smalltalk', reason: 'who_are_you' },
  injection: { behaviour: 'abstain', reason: 'injection' },
};

/**
 * How the question ends, for everything that a crisis or personal data did not end before. The numbers were chosen on our
 * own questions (tests/golden).
 */
export function decide({ text, screened, found, sorted }: Grounds): Decision {
  if (text === '') return { behaviour: 'smalltalk', reason: 'empty' };
  if (screened) return screened;
  const { sure, onSubject, carriesOn, saysSo } = found;
  const { border, intent } = sorted ?? {};
  const most = (FOREIGN + (FOREIGN_WHEN_SURE - FOREIGN) * sure) * (onSubject ? 1 : NO_WORD_OF_OURS);
  const foreign = border !== undefined && border.foreign > (carriesOn ? FOREIGN_WHEN_SURE : most);
  const accusing = intent !== undefined && ACCUSING.includes(intent.kind);
  const otherwise = intent !== undefined && intent.foreign > (accusing ? ACCUSED : MEANT_OTHERWISE);
  if (!(carriesOn && saysSo)) {
    // What is about something else wants none of the intents, yet has to be likest one of them: the surer names the reason.
    if (otherwise && !(foreign && border.foreign > intent.foreign)) return endingFor[intent.kind];
    if (foreign) return { behaviour: 'abstain', reason: reasonFor[border.kind] };
    if (accusing && intent.foreign > MAY_BE_ACCUSED) return { behaviour: 'abstain', reason: 'not_covered' };
  }
  return carriesOn || sure >= SURE_ENOUGH
    ? { behaviour: 'answer', reason: 'covered' }
    : { behaviour: 'abstain', reason: onSubject ? 'not_covered' : 'off_topic' };
}
