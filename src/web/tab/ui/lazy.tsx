import type { FunctionComponent } from 'preact';
import { useLoad } from '../use-load.ts';
import { Show } from './states.tsx';

/** A view whose code is fetched when it first opens; when that fails it says so, with a way to try again. */
export function lazy(fetchView: () => Promise<FunctionComponent>): FunctionComponent {
  return function Lazy() {
    const load = useLoad('view', fetchView);
    return (
      <Show load={load} lines={6}>
        {(View) => <View />}
      </Show>
    );
  };
}
