import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import type { Slot } from './plan.ts';
import { lookAtPlans } from './read-plans.ts';
import { requireMayBook, type Asker, type BookingSite } from './read-site.ts';
import { freeSlots, FURTHEST_DAYS, type Offer } from './slots.ts';
import { boundsOf, DAY_MS } from './zone.ts';

/** Longest stretch that is listed at once. */
export const LONGEST_LIST_DAYS = 100;

export type ListOptions = {
  from: Date;
  until: Date;
  /** One coach of the site; all when left out. */
  coachId?: string | undefined;
  /** An appointment that is about to move, whose own time is free to it. */
  own?: string | undefined;
};

/**
 * The slots of a site that can still be taken, in the order of time.
 * @throws DomainError as `requireMayBook`.
 */
export async function listSlots(
  parts: { db: Database; clock: Clock },
  site: BookingSite,
  asker: Asker,
  options: ListOptions,
): Promise<Slot[]> {
  requireMayBook(site, asker);
  const now = parts.clock();
  const from = new Date(Math.max(options.from.getTime(), now.getTime()));
  const furthest = Math.min(
    from.getTime() + LONGEST_LIST_DAYS * DAY_MS,
    now.getTime() + FURTHEST_DAYS * DAY_MS,
  );
  const until = new Date(Math.min(options.until.getTime(), furthest));
  if (until <= from) return [];
  const coachIds = site.coaches
    .map(({ id }) => id)
    .filter((id) => !options.coachId || id === options.coachId);
  return inScope(parts.db, { siteIds: [site.id] }, async (tx) => {
    // Whole days, so that the talks of the first and last day are all counted.
    const days = { from: boundsOf(dayOf(from)).start, until: boundsOf(dayOf(until)).end };
    const { plans, busy } = await lookAtPlans(tx, site, coachIds, { ...days, now, own: options.own });
    return freeSlots(plans, busy, { now, from, until, ...forAsker(asker) });
  });
}

/** How an asker sees the slots. */
export function forAsker(asker: Asker): Pick<Offer, 'staff' | 'reservedKey' | 'ownAgenda'> {
  switch (asker.as) {
    case 'CLIENT':
      return { staff: false, reservedKey: asker.reservedKey };
    case 'PROFESSIONAL':
      return { staff: true };
    case 'COACH':
      return { staff: true, ownAgenda: true };
  }
}
