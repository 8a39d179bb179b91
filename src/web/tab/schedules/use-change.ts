import { useState } from 'preact/hooks';
import type { Choices, Conflicts } from '../../../http/tab/shapes.ts';
import { Failure } from '../request.ts';
import { useAction, type Action } from '../use-action.ts';

export type Change = Pick<Action, 'busy' | 'problem' | 'problemOf'> & {
  /** The appointments that wait for a choice before anything changes. */
  waiting: Conflicts | undefined;
  /** Sends the change; true when it was made. */
  submit: (choices: Choices) => Promise<boolean>;
  /** Back to the change itself. */
  back: () => void;
};

/** A change of schedule: when it would leave appointments without their slot, nothing changes and each gets a choice. */
export function useChange(send: (choices: Choices) => Promise<void>): Change {
  const { busy, problem, problemOf, run } = useAction();
  const [waiting, setWaiting] = useState<Conflicts>();
  const submit = async (choices: Choices) => {
    let conflicts: Conflicts | undefined;
    const ended = await run(() =>
      send(choices).catch((error: unknown) => {
        if (!(error instanceof Failure) || !error.conflicts) throw error;
        conflicts = error.conflicts;
      }),
    );
    if (conflicts) setWaiting(conflicts);
    return ended && !conflicts;
  };
  return { busy, problem, problemOf, waiting, submit, back: () => setWaiting(undefined) };
}
