import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import type { Sealer } from '../privacy/seal.ts';

/** What every use case of booking works with. */
export type BookingParts = { db: Database; clock: Clock; sealer: Sealer };
