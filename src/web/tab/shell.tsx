import type { FunctionComponent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Me } from '../../http/tab/shapes.ts';
import { AgendaView } from './agenda/agenda-view.tsx';
import type { Api } from './api.ts';
import { CallsView } from './calls/calls-view.tsx';
import { SchedulesView } from './schedules/schedules-view.tsx';
import { TabContext, type Tab } from './tab.ts';
import type { TextKey } from './texts.ts';
import { say } from './texts.ts';
import { useToast } from './ui/toast.tsx';
import { focusView } from './ui/view-head.tsx';

type View = { hash: string; title: TextKey; show: FunctionComponent };

const agenda: View = { hash: '#agenda', title: 'tab.agenda', show: AgendaView };
const views: View[] = [
  agenda,
  { hash: '#terugbellen', title: 'tab.calls', show: CallsView },
  { hash: '#zitdagen', title: 'tab.schedules', show: SchedulesView },
];

/** The three views and the way between them. */
export function Shell({ api, me, leave }: { api: Api; me: Me; leave: Tab['leave'] }) {
  const { announce, place } = useToast();
  const tab = useMemo<Tab>(() => {
    const ahead = new Date(me.now).getTime() - Date.now();
    return { api, me, leave, announce, now: () => new Date(Date.now() + ahead) };
  }, [api, me, leave, announce]);
  const view = useView();
  const Show = view.show;
  return (
    <TabContext.Provider value={tab}>
      <nav class="views" aria-label={say('tab.views')}>
        {views.map(({ hash, title }) => (
          <a key={hash} href={hash} aria-current={hash === view.hash ? 'page' : undefined}>
            {say(title)}
          </a>
        ))}
        <span class="who">{me.name}</span>
      </nav>
      <Offline />
      <main class="view">
        <Show key={view.hash} />
      </main>
      {place}
    </TabContext.Provider>
  );
}

/** The view of the address; its heading gets the focus when another one opens. */
function useView(): View {
  const find = () => views.find(({ hash }) => hash === location.hash) ?? agenda;
  const [view, setView] = useState(find);
  const first = useRef(true);
  useEffect(() => {
    const changed = () => setView(find);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    document.title = `${say(view.title)} · ${say('tab.title')}`;
    if (first.current) first.current = false;
    else focusView();
  }, [view]);
  return view;
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
