import type { Database } from '../database/open.ts';
import { runReferralClock } from '../referral/run-clock.ts';
import { sweepPosts } from './sweep-posts.ts';

/** What happens because time goes by: referrals that wait, consents that end. Each step is taken once, on any server. */
export async function runClocks(db: Database, now: Date): Promise<void> {
  await runReferralClock(db, now);
  await sweepPosts(db, now);
}
