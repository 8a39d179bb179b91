import { inScope, type Transaction } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { claimSlot } from './claim-slot.ts';
import type { BookingParts } from './parts.ts';
import type { Slot } from './plan.ts';
import type { Asker, BookingSite } from './read-site.ts';
import type { SlotRef } from './slot-id.ts';
import { MINUTE_MS } from './zone.ts';

export const HOLD_MINUTES = 5;

/** Who holds: keyed names of browser and network, and how many live holds each may have. */
export type Holder = {
  browserKey: string;
  networkKey: string;
  mostPerBrowser: number;
  mostPerNetwork: number;
};

export type Hold = { holdId: string; expiresAt: Date; slot: Slot };

/**
 * Keeps a slot for five minutes while its form is filled in.
 * @throws DomainError SLOT_TAKEN, SLOT_GONE, TOO_MANY_HOLDS, and as `requireMayBook`.
 */
export async function holdSlot(
  parts: BookingParts,
  site: BookingSite,
  asker: Asker,
  ref: SlotRef,
  holder: Holder,
): Promise<Hold> {
  const now = parts.clock();
  const holdId = newId();
  const expiresAt = new Date(now.getTime() + HOLD_MINUTES * MINUTE_MS);
  const { browserKey, networkKey } = holder;
  try {
    return await inScope(parts.db, { siteIds: [site.id] }, async (tx) => {
      // First the slot: whoever has no room would otherwise hear by another refusal than usual that it is not taken.
      const slot = await claimSlot(tx, site, asker, ref, { now });
      await requireRoom(tx, holder, now);
      const { siteId, coachId, scheduleId, start, end, mode, place, wayfinding } = slot;
      await tx.appointment.createMany({
        data: [
          {
            ...{ id: holdId, siteId, coachId, scheduleId, mode, place, wayfinding, state: 'HELD' },
            ...{ startsAt: start, endsAt: end, expiresAt, browserKey, networkKey, createdAt: now },
          },
        ],
      });
      return { holdId, expiresAt, slot };
    });
  } catch (error) {
    throw sqlState(error) === '23P01' ? new DomainError('SLOT_TAKEN', 'the slot is taken') : error;
  }
}

/** One at a time per browser and network, so that none gets more than its share under race. */
async function requireRoom(tx: Transaction, holder: Holder, now: Date): Promise<void> {
  const { browserKey, networkKey, mostPerBrowser, mostPerNetwork } = holder;
  if (mostPerBrowser === Infinity && mostPerNetwork === Infinity) return;
  await tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(${`holds of ${browserKey}`}, 0)),
           pg_advisory_xact_lock(hashtextextended(${`holds of ${networkKey}`}, 0))`;
  const [live] = await tx.$queryRaw<[{ of_browser: number; of_network: number }]>`
    select * from live_holds(${browserKey}, ${networkKey}, ${now})`;
  if (live.of_browser >= mostPerBrowser || live.of_network >= mostPerNetwork)
    throw new DomainError('TOO_MANY_HOLDS', 'this browser or network holds enough slots');
}

/** Gives a held slot back. Nothing happens when it ran out or was booked meanwhile. */
export async function releaseHold(parts: BookingParts, site: BookingSite, holdId: string): Promise<void> {
  await inScope(parts.db, { siteIds: [site.id] }, (tx) =>
    tx.appointment.deleteMany({ where: { id: holdId, siteId: site.id, state: 'HELD' } }),
  );
}

/** A hold as its form shows it; undefined when it was never there, is booked, or was taken over after it ran out. */
export async function readHold(
  parts: BookingParts,
  site: BookingSite,
  holdId: string,
): Promise<
  | {
      startsAt: Date;
      endsAt: Date;
      coachId: string;
      place: string;
      mode: Slot['mode'];
      expiresAt: Date | null;
    }
  | undefined
> {
  const hold = await inScope(parts.db, { siteIds: [site.id] }, (tx) =>
    tx.appointment.findFirst({ where: { id: holdId, siteId: site.id, state: 'HELD' } }),
  );
  return hold ?? undefined;
}
