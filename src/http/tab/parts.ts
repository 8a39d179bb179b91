import type { BookingParts } from '../../booking/parts.ts';
import type { Request } from 'express';
import type { Known } from '../../knowledge/published/read-published.ts';
import type { Lang } from '../../lang.ts';
import type { TabTokenCheck } from './token-check.ts';

/** Whom the tab asks for a token: Teams, or the practice room that it stands in. */
export type TabHost = 'teams' | 'practice';

/** An article that a coach can give along, with its title in each language. */
export type TabArticle = { id: string; titles: Record<Lang, string> };

/** What the tab works with. */
export type TabParts = BookingParts & {
  check: TabTokenCheck;
  host: TabHost;
  /** Whether the limits do not count for a request: on this machine, in the demo. */
  free: (request: Request) => boolean;
  /** Where the links of clients begin, without a slash at the end. */
  publicUrl: string;
  /** The articles that clients may read and that hold on a day (ISO date). */
  articles: (day: string) => readonly TabArticle[];
  /** The articles that this server answers from now. */
  knowledge: () => Known;
};
