import type { Lang } from '../lang.ts';
import type { Answer, Memory, Question, StepName } from './answer.ts';
import type { Screened } from './screens/index.ts';

/** Does the work of a step, and remembers how long it took. */
export type Step = <T>(name: StepName, work: () => T) => T;

/** A question on its way, when no crisis and no personal data ended it. */
export type Turn = {
  question: Question;
  /** The question's words, personal details left out. */
  text: string;
  /** Something was left out. */
  masked: boolean;
  lang: Lang;
  memory: Memory;
  /** ISO date. */
  today: string;
  /** What a screen makes of it; looked up when it is wanted. */
  screening: () => Screened | undefined;
  step: Step;
};

/** How a turn ends. What is left out is as it was, or nothing. */
export type Ending = Partial<Answer> &
  Pick<Answer, 'behaviour' | 'reason' | 'markdown'> & {
    /** All that was said are words of ours: nothing in it tells how someone feels. */
    harmless?: boolean;
  };
