import type { ComponentChildren } from 'preact';
import { Failure, wordsOf } from '../request.ts';
import { say } from '../texts.ts';
import type { Load } from '../use-load.ts';
import { Button } from './button.tsx';

/** Grey lines where something will stand; seen after 200 ms only, so that a quick answer does not flash. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{say('tab.loading')}</span>
      {Array.from({ length: lines }, (_, n) => (
        <div key={n} class="skeleton-line" />
      ))}
    </div>
  );
}

/** What could not be read, and a way to try again. Of a network that is away the page says more above. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const offline = error instanceof Failure && error.kind === 'offline';
  return (
    <div class="state" role="alert">
      <p>{offline ? say('tab.offline.title') : wordsOf(error)}</p>
      <Button kind="primary" onClick={onRetry}>
        {say('tab.retry')}
      </Button>
    </div>
  );
}

/** Nothing here, and what that means. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <p class="state-title">{title}</p>
      {children}
    </div>
  );
}

/** What was read from the server, or the state it is in. */
export function Show<T>({ load, lines = 3, children }: Shown<T>) {
  const { loaded, reload } = load;
  switch (loaded.state) {
    case 'loading':
      return <Skeleton lines={lines} />;
    case 'failed':
      return <Failed error={loaded.error} onRetry={() => void reload()} />;
    case 'ready':
      return <div aria-busy={loaded.again}>{children(loaded.value)}</div>;
  }
}

type Shown<T> = { load: Load<T>; lines?: number; children: (value: T) => ComponentChildren };

/** A page of its own, for who cannot use the tab here. */
export function Alone({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="alone">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** What went wrong with something that was pressed, where it was pressed. */
export function Problem({ words }: { words: string | undefined }) {
  return (
    <div class="problem-place" aria-live="assertive">
      {words !== undefined && <p class="problem">{words}</p>}
    </div>
  );
}
