import { inScope } from '../database/scope.ts';
import type { BookingParts } from './parts.ts';
import type { BookingSite } from './read-site.ts';

export type OwnHold = { holdId: string; coachId: string; startsAt: Date; endsAt: Date; expiresAt: Date };

/** The live holds of one browser at a site, oldest first: what its visitor chose and did not confirm yet. */
export async function holdsOfBrowser(
  { db, clock }: BookingParts,
  site: BookingSite,
  browserKey: string,
): Promise<OwnHold[]> {
  const rows = await inScope(db, { siteIds: [site.id] }, (tx) =>
    tx.appointment.findMany({
      where: { siteId: site.id, state: 'HELD', browserKey, expiresAt: { gt: clock() } },
      orderBy: { createdAt: 'asc' },
      take: 20,
    }),
  );
  return rows.flatMap(({ id, coachId, startsAt, endsAt, expiresAt }) =>
    expiresAt ? [{ holdId: id, coachId, startsAt, endsAt, expiresAt }] : [],
  );
}
