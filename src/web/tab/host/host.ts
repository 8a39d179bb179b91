import type { Lang } from '../../../lang.ts';
import { practiceHost } from './practice.ts';

export type Theme = 'light' | 'dark' | 'contrast';

/** What the tab stands in: Teams, or the practice room. */
export type Host = {
  lang: Lang;
  theme: Theme;
  onTheme: (handler: (theme: Theme) => void) => void;
  /** A token that says who the person is. Rejects when the host gives none. */
  token: () => Promise<string>;
  /** Tells the host that the page is there. */
  ready: () => void;
};

export const isPractice = document.documentElement.dataset.host === 'practice';

/** Teams on a slow network has to fetch its library first; the room is on this machine. */
const WAIT_MS = isPractice ? 3000 : 10_000;

/** The host around this page; undefined when nobody answers, as in a browser window of its own. */
export async function findHost(): Promise<Host | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT_MS));
  return Promise.race([isPractice ? practiceHost() : inTeams(), silence]).catch(() => undefined);
}

/** Microsoft's library asks Microsoft's network for something as soon as it is loaded, so the practice room never does. */
async function inTeams(): Promise<Host> {
  const { teamsHost } = await import('./teams.ts');
  return teamsHost();
}
