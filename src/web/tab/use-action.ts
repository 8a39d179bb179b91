import { useState } from 'preact/hooks';
import { Failure, wordsOf } from './request.ts';
import { useTab } from './tab.ts';

export type Action = {
  busy: boolean;
  /** What went wrong the last time, in words. */
  problem: string | undefined;
  /** The same for a field, when the server named it. */
  problemOf: (field: string) => string | undefined;
  /** The same as it came. */
  error: unknown;
  /** Runs one thing at a time; true when it succeeded. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
};

/** Something a person does: while it runs nothing else does, and what goes wrong is said where it was pressed. */
export function useAction(): Action {
  const { leave } = useTab();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      leave(error);
      setError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const fields = error instanceof Failure ? error.fields : [];
  return {
    busy,
    problem: error === undefined ? undefined : wordsOf(error),
    error,
    problemOf: (field) => fields.find((one) => one.field === field)?.message,
    run,
  };
}
