import { bookSlot, type Booked, type BookingRequest } from '../../booking/book-slot.ts';
import { holdSlot, type Hold, type Holder } from '../../booking/hold-slot.ts';
import { readSite, type Asker } from '../../booking/read-site.ts';
import type { SlotRef } from '../../booking/slot-id.ts';
import type { PublicParts } from './parts.ts';

/** A visitor of a site's page, who may have been given the key of reserved slots. */
export function visitorAsker(reservedKey: string | undefined): Asker {
  return { as: 'CLIENT', known: false, reservedKey };
}

export type Wanted = { slug: string; slot: SlotRef; reservedKey: string | undefined };

/**
 * Holds a slot of a site.
 * @throws DomainError as `holdSlot`, and SITE_UNKNOWN.
 */
export async function takeHold(
  parts: PublicParts,
  { slug, slot, reservedKey }: Wanted,
  holder: Holder,
): Promise<Hold> {
  const site = await readSite(parts.db, parts.clock, { slug });
  return holdSlot(parts, site, visitorAsker(reservedKey), slot, holder);
}

/**
 * Books at a site.
 * @throws DomainError as `bookSlot`, and SITE_UNKNOWN.
 */
export async function takeSlot(
  parts: PublicParts,
  slug: string,
  reservedKey: string | undefined,
  request: BookingRequest,
): Promise<Booked> {
  const site = await readSite(parts.db, parts.clock, { slug });
  return bookSlot(parts, site, visitorAsker(reservedKey), request);
}
