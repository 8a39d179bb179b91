import { useRef, useState } from 'preact/hooks';
import type { Step, Talk, TalkState } from '../../../http/tab/shapes.ts';
import { wordsOf } from '../request.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import type { TalkActs } from './acts.ts';

type Recorded = { state: TalkState; steps: Step[] };

/**
 * Records how a talk went. What is pressed shows at once and is sent in the order in which it was pressed; when that fails,
 * what the server has last is shown again.
 */
export function useOutcome(talk: Talk, acts: TalkActs) {
  const { api, announce, leave } = useTab();
  const [problem, setProblem] = useState<string>();
  const saved = useRef<Recorded>({ state: talk.state, steps: talk.steps });
  const queue = useRef<Promise<void>>(Promise.resolve());
  const wanted = useRef(0);

  const send = async (next: Recorded, turn: number) => {
    try {
      await api.record(talk.id, next);
      saved.current = next;
      announce(say('tab.saved'));
    } catch (error) {
      leave(error);
      setProblem(wordsOf(error));
    }
    if (turn === wanted.current) acts.change(talk.id, saved.current);
  };
  const record = (state: TalkState, steps: Step[] = []) => {
    const turn = ++wanted.current;
    setProblem(undefined);
    acts.change(talk.id, { state, steps });
    queue.current = queue.current.then(() => send({ state, steps }, turn));
  };
  return { record, problem };
}
