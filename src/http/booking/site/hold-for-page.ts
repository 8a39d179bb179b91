import { releaseHold, type Holder } from '../../../booking/hold-slot.ts';
import { holdsOfBrowser } from '../../../booking/holds-of-browser.ts';
import type { SlotRef } from '../../../booking/slot-id.ts';
import { DomainError } from '../../../domain-error.ts';
import type { PublicParts } from '../parts.ts';
import { takeHold } from '../take-slot.ts';
import type { SiteVisit } from './visit.ts';

/**
 * Holds a moment for someone who looks around with the back button: the same moment again is the hold they have, and of
 * too many holds the oldest makes room.
 * @returns the id of the hold.
 * @throws DomainError as `takeHold`.
 */
export async function holdForPage(
  parts: PublicParts,
  { site, reservedKey }: SiteVisit,
  slot: SlotRef,
  holder: Holder,
): Promise<string> {
  const own = await holdsOfBrowser(parts, site, holder.browserKey);
  const same = own.find(
    ({ coachId, startsAt }) => coachId === slot.coachId && startsAt.getTime() === slot.start.getTime(),
  );
  if (same) return same.holdId;
  const take = async () => (await takeHold(parts, { slug: site.slug, slot, reservedKey }, holder)).holdId;
  const [oldest] = own;
  return take().catch(async (error: unknown) => {
    const full = own.length >= holder.mostPerBrowser;
    if (!oldest || !full || !(error instanceof DomainError) || error.code !== 'TOO_MANY_HOLDS') throw error;
    await releaseHold(parts, site, oldest.holdId);
    return take();
  });
}
