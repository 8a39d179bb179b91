import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useTab } from './tab.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  /** `again`: the value is being read anew, and the old one shows meanwhile. */
  | { state: 'ready'; value: T; again: boolean };

export type Load<T> = {
  loaded: Loaded<T>;
  reload: () => Promise<void>;
  /** Changes what is shown without asking the server. */
  change: (how: (value: T) => T) => void;
};

/** Reads something from the server, and again when `key` changes. */
export function useLoad<T>(key: string, read: () => Promise<T>): Load<T> {
  const { leave } = useTab();
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const latest = useRef(read);
  latest.current = read;
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    setLoaded((before) => (before.state === 'ready' ? { ...before, again: true } : { state: 'loading' }));
    const next: Loaded<T> = await latest.current().then(
      (value) => ({ state: 'ready', value, again: false }),
      (error: unknown) => {
        leave(error);
        return { state: 'failed', error };
      },
    );
    if (mine === turn.current) setLoaded(next);
  }, [leave]);

  useEffect(() => void reload(), [key, reload]);

  const change = useCallback((how: (value: T) => T) => {
    setLoaded((before) => (before.state === 'ready' ? { ...before, value: how(before.value) } : before));
  }, []);
  return { loaded, reload, change };
}
