import { coachName } from '../../../booking/open-link.ts';
import { readHold } from '../../../booking/hold-slot.ts';
import type { PublicParts } from '../parts.ts';
import type { ShownHold } from './held-moment.tsx';
import type { SiteVisit } from './visit.ts';

/** A held moment of this site; undefined when it was never there, is booked, or was taken over after it ran out. */
export async function readMoment(
  parts: PublicParts,
  { site }: SiteVisit,
  holdId: string,
): Promise<ShownHold | undefined> {
  const hold = await readHold(parts, site, holdId);
  if (!hold?.expiresAt) return undefined;
  const { startsAt, endsAt, coachId, place, mode, expiresAt } = hold;
  const coach = await coachName(parts, site, coachId);
  const late = expiresAt <= parts.clock();
  return { holdId, startsAt, endsAt, coach, place, mode, expiresAt, late };
}
