import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me, SiteView } from '../../http/tab/shapes.ts';
import type { Api } from './api.ts';
import type { Send } from './request.ts';
import { dayOf } from './time.ts';

/** What every part of the tab works with. */
export type Tab = {
  api: Api;
  /** Speaks to the server, for views that bring their own questions. */
  send: Send;
  me: Me;
  /** The server's time. */
  now: () => Date;
  /** Says something in the corner, and to a screen reader. */
  announce: (words: string) => void;
  /** Takes in that the person may not be here (any more). */
  leave: (error: unknown) => void;
};

export const TabContext = createContext<Tab | undefined>(undefined);

export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('this stands outside the tab');
  return tab;
}

/** Today in Brussels, an ISO date. */
export function useToday(): string {
  return dayOf(useTab().now());
}

/** The site, for whoever works at more than one: with one there is nothing to tell apart. */
export function useSiteName(siteId: string): string | undefined {
  const { sites } = useTab().me;
  return sites.length > 1 ? sites.find(({ id }: SiteView) => id === siteId)?.name : undefined;
}
