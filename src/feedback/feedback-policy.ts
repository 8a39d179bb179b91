import type { Transaction } from '../database/scope.ts';
import { readSitePolicy, type SitePolicy } from '../people/site-policy.ts';

/**
 * How a feedback about a referral goes: as the site set, but through the client where the referrer has a link and no chat, so
 * nowhere that it could stand or be recalled.
 */
export async function readFeedbackPolicy(
  tx: Transaction,
  { siteId, referralId }: { siteId: string; referralId: string },
): Promise<SitePolicy> {
  const policy = await readSitePolicy(tx, siteId);
  const [row] = await tx.$queryRaw<{ byLink: boolean }[]>`
    select referred_by_link(${referralId}::uuid) as "byLink"`;
  return row?.byLink ? { ...policy, feedbackMode: 'CLIENT' } : policy;
}
