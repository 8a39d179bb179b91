import type { Database } from '../database/open.ts';
import { inScopeAfter, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { Sealer } from '../privacy/seal.ts';
import type { Booked } from './book-slot.ts';
import { bookingRows, type NewBooking } from './booking-rows.ts';
import { claimDays, decideSlot, isInTheWay, requireMayTake, type ClaimedDay } from './claim-slot.ts';
import type { Busy } from './plan.ts';
import { sightOf } from './read-plans.ts';
import type { BookingSite } from './read-site.ts';
import { reachedFor } from './require-number.ts';
import type { SlotRef } from './slot-id.ts';
import { together, type Ending } from './together.ts';

export type BookingWant = Pick<NewBooking, 'asker' | 'request' | 'now' | 'key' | 'holdId'> & {
  sealer: Sealer;
  site: BookingSite;
  ref: SlotRef;
  /** When the hold that still lives was made. */
  heldAt: Date | undefined;
};

/** `before`: what the key has booked already. AGAIN: a request with the same key was written meanwhile; look again. */
export type Wrote = Booked | { before: string } | 'AGAIN';

/** Bounds how long one transaction keeps its days. */
const MOST_AT_ONCE = 16;

const writers = new WeakMap<Database, Map<string, (want: BookingWant) => Promise<Wrote>>>();

/**
 * Books at a site. What comes in while others are being written is then written together, in one transaction: each is
 * decided for itself, on days that are claimed until it ends, and one that cannot be had does not touch the others.
 * @throws DomainError SLOT_TAKEN, SLOT_GONE, KEY_REUSED, INVALID when it is by telephone and there is no number, and as
 * `requireMayBook`.
 */
export function bookTogether(db: Database, want: BookingWant): Promise<Wrote> {
  const sites = writers.get(db) ?? new Map<string, (one: BookingWant) => Promise<Wrote>>();
  const write = sites.get(want.site.id) ?? together((wants) => writeAll(db, wants), MOST_AT_ONCE);
  writers.set(db, sites.set(want.site.id, write));
  return write(want);
}

/** Wants of one site. */
function writeAll(db: Database, wants: BookingWant[]): Promise<Ending<Wrote>[]> {
  const siteId = wants[0]?.site.id ?? '';
  const call = claimDays(
    siteId,
    wants.map(({ ref, now, holdId, key }) => ({ ref, now, own: holdId, key: key?.key })),
  );
  return inScopeAfter<Ending<Wrote>[]>(db, { siteIds: [siteId] }, call, async (tx, days) => {
    const decided = decideAll(wants, days as ClaimedDay[]);
    const codes = await addBookings(
      tx,
      decided.flatMap((one) => ('rows' in one ? [one.rows] : [])),
    );
    const uncertain = codes.includes(SAME_KEY);
    return decided.map((one) => {
      if ('rows' in one) return endingOf(one.booked, codes.shift());
      return uncertain && 'failed' in one ? { ok: 'AGAIN' } : one;
    });
  });
}

type Decided = Ending<Wrote> | ReturnType<typeof bookingRows>;

/** One after the other, as if each came when those before it had been written. */
function decideAll(wants: BookingWant[], days: ClaimedDay[]): Decided[] {
  const taken: Busy[] = [];
  const keys = new Set<string>();
  return wants.map((want, n) => {
    const day = days[n];
    if (!day) return { failed: new DomainError('SLOT_GONE', 'the day was not read') };
    if (want.key && keys.has(want.key.key)) return { ok: 'AGAIN' };
    try {
      const decided = decide(want, day, taken);
      if ('rows' in decided && want.key) keys.add(want.key.key);
      return decided;
    } catch (error) {
      return { failed: error };
    }
  });
}

function decide(want: BookingWant, { seen, done }: ClaimedDay, taken: Busy[]): Decided {
  const { sealer, site, asker, ref, now, key } = want;
  if (done && key) {
    if (done.requestHash === key.requestHash) return { ok: { before: done.appointmentId } };
    throw new DomainError('KEY_REUSED', 'the idempotency key came with another request');
  }
  requireMayTake(site, asker, ref);
  const sight = sightOf(site, seen);
  // What was on offer when it was held can be confirmed while the hold lives.
  const slot = decideSlot(asker, ref, want.heldAt ?? now, { ...sight, busy: [...sight.busy, ...taken] });
  const client = reachedFor(slot, want.request.client);
  taken.push({ coachId: slot.coachId, startsAt: slot.start, endsAt: slot.end, hidden: false });
  return bookingRows(sealer, {
    ...want,
    request: { ...want.request, client },
    slot,
    clear: isInTheWay(sight, slot),
  });
}

const SAME_KEY = '23505';

/** Writes them; the SQLSTATE of each that was refused, null for the others. */
async function addBookings(tx: Transaction, bookings: unknown[]): Promise<(string | null)[]> {
  if (bookings.length === 0) return [];
  const [row] = await tx.$queryRaw<[{ codes: (string | null)[] }]>`
    select add_bookings(${JSON.stringify(bookings)}::jsonb) as codes`;
  return row.codes;
}

function endingOf(booked: Booked, code: string | null | undefined): Ending<Wrote> {
  if (code === null) return { ok: booked };
  return code === SAME_KEY ? { ok: 'AGAIN' } : { failed: new DomainError('SLOT_TAKEN', 'the slot is taken') };
}
