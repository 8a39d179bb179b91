import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Me } from '../../http/tab/shapes.ts';
import { createApi, type Api } from './api.ts';
import type { Host } from './host/host.ts';
import { createSend, Failure, wordsOf, type Send } from './request.ts';
import { Shell } from './shell.tsx';
import { NoRole, SignIn } from './shut.tsx';
import { say } from './texts.ts';
import { keepToken } from './token.ts';
import { Button } from './ui/button.tsx';
import { Alone, Skeleton } from './ui/states.tsx';

type Opening = { state: 'opening' } | { state: 'open'; me: Me } | { state: 'shut'; error: unknown };

/** Asks who this is, and opens the tab with their views. Everyone else reads why not, and what to do. */
export function App({ host }: { host: Host }) {
  const send = useMemo(() => createSend(keepToken(host)), [host]);
  const api = useMemo<Api>(() => createApi(send), [send]);
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const open = useCallback(() => {
    setOpening({ state: 'opening' });
    api.me().then(
      (me) => setOpening({ state: 'open', me }),
      (error: unknown) => setOpening({ state: 'shut', error }),
    );
  }, [api]);
  useEffect(open, [open]);
  const leave = useCallback((error: unknown) => {
    const gone = error instanceof Failure && (error.kind === 'signIn' || error.kind === 'noRole');
    if (gone) setOpening({ state: 'shut', error });
  }, []);
  switch (opening.state) {
    case 'opening':
      return (
        <main class="view">
          <Skeleton lines={6} />
        </main>
      );
    case 'open':
      return <Shell api={api} send={send} me={opening.me} leave={leave} />;
    case 'shut':
      return <Shut error={opening.error} send={send} onRetry={open} />;
  }
}

function Shut({ error, send, onRetry }: { error: unknown; send: Send; onRetry: () => void }) {
  const kind = error instanceof Failure ? error.kind : 'failed';
  if (kind === 'signIn') return <SignIn onRetry={onRetry} />;
  if (kind === 'noRole') return <NoRole send={send} onRetry={onRetry} />;
  return (
    <Alone title={say(kind === 'offline' ? 'tab.offline.title' : 'tab.failed.title')}>
      <p>{wordsOf(error)}</p>
      <Button kind="primary" onClick={onRetry}>
        {say('tab.retry')}
      </Button>
    </Alone>
  );
}
