import type { FunctionComponent } from 'preact';
import type { TabView } from '../../http/tab/shapes.ts';
import { AgendaView } from './agenda/agenda-view.tsx';
import { CallsView } from './calls/calls-view.tsx';
import { SchedulesView } from './schedules/schedules-view.tsx';
import type { TextKey } from './texts.ts';
import { lazy } from './ui/lazy.tsx';

export type View = { name: TabView; hash: string; title: TextKey; show: FunctionComponent };

// What only some people open comes when they do.
const views: Record<TabView, View> = {
  AGENDA: { name: 'AGENDA', hash: '#agenda', title: 'tab.agenda', show: AgendaView },
  REFERRALS: {
    ...{ name: 'REFERRALS', hash: '#referrals', title: 'tab.referrals' },
    show: lazy(() => import('./referrals/referrals-view.tsx').then((file) => file.ReferralsView)),
  },
  CALLS: { name: 'CALLS', hash: '#terugbellen', title: 'tab.calls', show: CallsView },
  SCHEDULES: { name: 'SCHEDULES', hash: '#zitdagen', title: 'tab.schedules', show: SchedulesView },
  OWN_REFERRALS: {
    ...{ name: 'OWN_REFERRALS', hash: '#referrals', title: 'tab.own' },
    show: lazy(() => import('./professional/own-referrals-view.tsx').then((file) => file.OwnReferralsView)),
  },
  FEEDBACK: {
    ...{ name: 'FEEDBACK', hash: '#feedback', title: 'tab.read' },
    show: lazy(() => import('./professional/feedback-view.tsx').then((file) => file.FeedbackView)),
  },
  FIGURES: {
    ...{ name: 'FIGURES', hash: '#cijfers', title: 'tab.figures' },
    show: lazy(() => import('./admin/figures-view.tsx').then((file) => file.openFigures())),
  },
  SITES: {
    ...{ name: 'SITES', hash: '#vindplaatsen', title: 'tab.sites' },
    show: lazy(() => import('./admin/sites-view.tsx').then((file) => file.openSites())),
  },
  PEOPLE: {
    ...{ name: 'PEOPLE', hash: '#mensen', title: 'tab.people' },
    show: lazy(() => import('./admin/people-view.tsx').then((file) => file.openPeople())),
  },
  KNOWLEDGE: {
    ...{ name: 'KNOWLEDGE', hash: '#fiches', title: 'tab.knowledge' },
    show: lazy(() => import('./knowledge/index.ts').then((file) => file.openView())),
  },
};

/** Someone who coaches and refers has both kinds of referrals, and theirs as a referrer under an address of their own. */
const OWN_BESIDE = '#own-referrals';

/** The views of a person, in the order in which they are offered. */
export function viewsOf(names: readonly TabView[]): View[] {
  const both = names.includes('REFERRALS');
  return names.map((name) =>
    name === 'OWN_REFERRALS' && both ? { ...views[name], hash: OWN_BESIDE } : views[name],
  );
}

/** The view of an address; the first one for an address that says nothing. */
export function viewAt(address: string, offered: readonly View[]): View | undefined {
  const [hash] = address.split('/');
  return offered.find((view) => view.hash === hash) ?? offered[0];
}
