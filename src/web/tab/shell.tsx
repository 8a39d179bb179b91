import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NoRole } from './shut.tsx';
import { TabContext, type Tab } from './tab.ts';
import { say } from './texts.ts';
import { useToast } from './ui/toast.tsx';
import { focusView } from './ui/view-head.tsx';
import { viewAt, viewsOf, type View } from './views.ts';

type Props = Pick<Tab, 'api' | 'send' | 'me' | 'leave'>;

/** The views of a person and the way between them. */
export function Shell({ api, send, me, leave }: Props) {
  const { announce, place } = useToast();
  const tab = useMemo<Tab>(() => {
    const ahead = new Date(me.now).getTime() - Date.now();
    return { api, send, me, leave, announce, now: () => new Date(Date.now() + ahead) };
  }, [api, send, me, leave, announce]);
  const offered = useMemo(() => viewsOf(me.views), [me]);
  const at = useView(offered);
  if (!at) return <NoRole send={send} onRetry={() => location.reload()} />;
  const { view, address } = at;
  const Show = view.show;
  return (
    <TabContext.Provider value={tab}>
      <nav class="views" aria-label={say('tab.views')}>
        {offered.filter(isOffered).map(({ name, hash, title }) => (
          <a key={name} href={hash} aria-current={name === view.name ? 'page' : undefined}>
            {say(title)}
          </a>
        ))}
        <span class="who">{me.name}</span>
      </nav>
      <Offline />
      <main class="view">
        <Show key={`${view.name} ${view.name === 'FEEDBACK' ? address : ''}`} />
      </main>
      {place}
    </TabContext.Provider>
  );
}

/** A feedback is opened by its address, from a card. */
function isOffered({ name }: View): boolean {
  return name !== 'FEEDBACK';
}

/** The view of the address; its heading gets the focus when another one opens. */
function useView(offered: readonly View[]): { view: View; address: string } | undefined {
  const [address, setAddress] = useState(location.hash);
  const view = viewAt(address, offered);
  const first = useRef(true);
  useEffect(() => {
    const changed = () => setAddress(location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    if (!view) return;
    document.title = `${say(view.title)} · ${say('tab.title')}`;
    if (first.current) first.current = false;
    else focusView();
  }, [view, address]);
  return view && { view, address };
}

/** Says that there is no network; what is shown may be old. */
function Offline() {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return <div role="status">{offline && <p class="offline">{say('tab.offline')}</p>}</div>;
}
