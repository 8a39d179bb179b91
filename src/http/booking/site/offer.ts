import { listSlots, LONGEST_LIST_DAYS } from '../../../booking/list-slots.ts';
import type { Slot } from '../../../booking/plan.ts';
import { DAY_MS } from '../../../booking/zone.ts';
import { DomainError } from '../../../domain-error.ts';
import type { PublicParts } from '../parts.ts';
import { visitorAsker } from '../take-slot.ts';
import type { SiteVisit } from './visit.ts';

/** Why visitors cannot book at a site. */
export type Closed = 'NO_COACH' | 'BOOKING_CLOSED' | 'FIRST_TALK_BY_PROFESSIONAL';

/** What a site offers its visitors. */
export type Offer = { open: true; slots: Slot[] } | { open: false; why: Closed };

/** The slots that a visitor may choose from, up to the site's horizon; or why there are none for anyone. */
export async function readOffer(
  parts: PublicParts,
  { site, reservedKey }: Pick<SiteVisit, 'site' | 'reservedKey'>,
): Promise<Offer> {
  const from = parts.clock();
  const until = new Date(from.getTime() + LONGEST_LIST_DAYS * DAY_MS);
  try {
    return { open: true, slots: await listSlots(parts, site, visitorAsker(reservedKey), { from, until }) };
  } catch (error) {
    const why = error instanceof DomainError ? closedBy(error) : undefined;
    if (!why) throw error;
    return { open: false, why };
  }
}

function closedBy({ code }: DomainError): Closed | undefined {
  return code === 'NO_COACH' || code === 'BOOKING_CLOSED' || code === 'FIRST_TALK_BY_PROFESSIONAL'
    ? code
    : undefined;
}
