import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import type { NoLongerTrue } from '../delivery/delivery.ts';

/** A referral that waits for a coach, without a word about the client. */
export type Unanswered = { code: string; site: string; referrer: string; sentAt: Date };

/**
 * For a coach who is reminded, or for the contact person of a site. Above all scopes, because the contact person sees no
 * referral; what it returns tells nothing of the client.
 */
export async function readUnanswered(
  db: Database,
  referralId: string,
  coachId?: string,
): Promise<Unanswered | { not: NoLongerTrue }> {
  return asSystem(db, async (tx) => {
    const referral = await tx.referral.findUnique({ where: { id: referralId }, include: { offers: true } });
    if (!referral) return { not: 'GONE' };
    const { siteId, code, createdAt: sentAt, state, offers } = referral;
    const asked = offers.some((one) => one.coachId === coachId && !one.endedAt);
    const open = state === 'REQUESTED' || state === 'RECEIVED';
    if (coachId ? !open || !asked : !open && state !== 'DECLINED') return { not: 'CHANGED' };
    const site = await tx.site.findUniqueOrThrow({ where: { id: siteId }, select: { name: true } });
    const [referrer] = await tx.$queryRaw<{ name: string | null }[]>`
      select referrer_name(${referralId}::uuid) as name`;
    return { code, site: site.name, referrer: referrer?.name ?? '', sentAt };
  });
}
