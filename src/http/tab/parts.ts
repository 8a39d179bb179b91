import type { BookingParts } from '../../booking/parts.ts';
import type { Request } from 'express';
import type { TabTokenCheck } from './token-check.ts';

/** Whom the tab asks for a token: Teams, or the practice room that it stands in. */
export type TabHost = 'teams' | 'practice';

/** What the coach's tab works with. */
export type TabParts = BookingParts & {
  check: TabTokenCheck;
  host: TabHost;
  /** Whether the limits do not count for a request: on this machine, in the demo. */
  free: (request: Request) => boolean;
  /** Where the links of clients begin, without a slash at the end. */
  publicUrl: string;
};
