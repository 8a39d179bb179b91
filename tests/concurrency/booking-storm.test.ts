import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '../../prisma/demo-data.ts';
import { bookAgain } from '../../src/booking/book-again.ts';
import { bookSlot } from '../../src/booking/book-slot.ts';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { holdSlot, releaseHold } from '../../src/booking/hold-slot.ts';
import { listSlots } from '../../src/booking/list-slots.ts';
import { moveAppointment } from '../../src/booking/move-appointment.ts';
import { readSite, type BookingSite } from '../../src/booking/read-site.ts';
import { parseSlotId, type SlotRef } from '../../src/booking/slot-id.ts';
import { asSystem } from '../../src/database/scope.ts';
import { dayOf } from '../../src/day.ts';
import { DomainError } from '../../src/domain-error.ts';
import { newId } from '../../src/ids.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { useDatabase } from '../support/database.ts';

// Everything at once, at random, for a minute: holds that run out, bookings, cancellations, moves, next talks. After each
// burst the database is compared with what was answered. The seed is in the message of whatever fails.

const SECONDS = 60;
const BURST = 24;
const CAP = 5;
const NAMED = ['SLOT_TAKEN', 'SLOT_GONE', 'TOO_LATE', 'NOT_FOUND'];

const database = useDatabase();
const sealer = createSealer(new Uint8Array(32).fill(5));
const coachId = demoPeople.find(({ role }) => role === 'COACH')?.id ?? '';
const asker = { as: 'CLIENT', known: true } as const;
const client = { name: 'Demo', contact: { kind: 'NONE' }, language: 'nl' } as const;
const seed = Date.now() % 1_000_000;

let now = new Date('2026-11-22T10:00:00Z');
const parts = {
  get db() {
    return database.db;
  },
  sealer,
  clock: () => now,
};
let site: BookingSite;
let random = seed;
let done = 0;

type Booked = { appointmentId: string; clientId: string };
const booked: Booked[] = [];
const holds: string[] = [];

/** A small generator of our own, so that a seed gives the same choices again. */
function roll(sides: number): number {
  random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((random / 2 ** 32) * sides);
}

const pick = <T>(from: readonly T[]): T | undefined => from[roll(from.length || 1)];

beforeAll(async () => {
  await asSystem(database.db, async (tx) => {
    const organisationId = newId();
    const tenantId = newId();
    const siteId = newId();
    await tx.organisation.create({ data: { id: organisationId, name: 'Demo', demo: true } });
    await tx.tenant.create({ data: { id: tenantId, organisationId } });
    await tx.site.create({ data: { id: siteId, organisationId, slug: 'storm', name: 'Demo storm' } });
    await tx.person.create({ data: { id: coachId, tenantId, objectId: newId(), name: 'Demo Coach' } });
    await tx.assignment.create({ data: { id: newId(), siteId, coachId, from: new Date('2026-01-01') } });
    const days = { siteId, coachId, rule: 'FREQ=DAILY', from: new Date('2026-11-01'), place: 'Demo' };
    const hours = { startsAt: '09:00', endsAt: '13:00', minutes: 30, dailyCap: CAP, horizonDays: 3 };
    await tx.schedule.create({ data: { id: newId(), ...days, ...hours } });
    await tx.bookingPolicy.create({ data: { siteId, openOnHolidays: true } });
  });
  site = await readSite(database.db, parts.clock, { slug: 'storm' });
});

/** Slots of the coming days, free or not. */
function anySlot(): SlotRef {
  const day = new Date(now.getTime() + (1 + roll(3)) * 86_400_000).toISOString().slice(0, 10);
  const minutes = 8 * 60 + roll(8) * 30; // nine to one in Brussels, in winter
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000);
  return { coachId, start: at };
}

/** One thing that someone does; true when it was done, the named reason when not. */
async function act(): Promise<true | string> {
  try {
    switch (roll(7)) {
      case 0: {
        const { holdId } = await holdSlot(parts, site, asker, anySlot(), {
          ...{ browserKey: newId(), networkKey: 'storm', mostPerBrowser: 2, mostPerNetwork: Infinity },
        });
        holds.push(holdId);
        return true;
      }
      case 1: {
        const holdId = holds.splice(roll(holds.length || 1), 1)[0];
        if (!holdId) return 'nothing to do';
        await remember({ holdId });
        return true;
      }
      case 2: {
        const holdId = pick(holds);
        if (holdId) await releaseHold(parts, site, holdId);
        return true;
      }
      case 3: {
        const one = pick(booked);
        if (!one) return 'nothing to do';
        const who = { as: 'CLIENT', clientId: one.clientId } as const;
        await cancelAppointment(parts, site, who, one.appointmentId);
        return true;
      }
      case 4: {
        const one = pick(booked);
        if (!one) return 'nothing to do';
        const to = anySlot();
        const who = { as: 'CLIENT', clientId: one.clientId } as const;
        await moveAppointment(parts, site, who, { appointmentId: one.appointmentId, to });
        return true;
      }
      case 5: {
        const one = pick(booked);
        if (!one) return 'nothing to do';
        const who = { as: 'CLIENT', clientId: one.clientId } as const;
        const { appointmentId } = await bookAgain(parts, site, who, {
          clientId: one.clientId,
          slot: anySlot(),
        });
        booked.push({ appointmentId, clientId: one.clientId });
        return true;
      }
      default:
        await remember({ slot: anySlot() });
        return true;
    }
  } catch (error) {
    if (error instanceof DomainError && NAMED.includes(error.code)) return error.code;
    throw error;
  }
}

async function remember(what: { slot: SlotRef } | { holdId: string }): Promise<void> {
  const key = roll(4) === 0 ? newId() : undefined;
  const request = {
    ...{ what, client, companion: false, agreement: { how: 'ONLINE' as const }, idempotencyKey: key },
  };
  const { appointmentId } = await bookSlot(parts, site, asker, request);
  if (key) expect((await bookSlot(parts, site, asker, request)).appointmentId).toBe(appointmentId);
  const row = await asSystem(database.db, (tx) =>
    tx.appointment.findUniqueOrThrow({ where: { id: appointmentId } }),
  );
  booked.push({ appointmentId, clientId: row.clientId ?? '' });
}

/** What must hold whatever happened. */
async function check(): Promise<void> {
  const rows = await asSystem(database.db, (tx) =>
    tx.appointment.findMany({ where: { state: { not: 'CANCELLED' } }, orderBy: { startsAt: 'asc' } }),
  );
  const live = rows.filter(({ state, expiresAt }) => state !== 'HELD' || (expiresAt ?? now) > now);
  const why = `seed ${seed}, after ${done} acts`;
  for (const [n, row] of live.entries()) {
    const next = live[n + 1];
    if (next) expect(row.endsAt <= next.startsAt, `overlap, ${why}`).toBe(true);
  }
  const perDay = new Map<string, number>();
  for (const { startsAt } of live) perDay.set(dayOf(startsAt), (perDay.get(dayOf(startsAt)) ?? 0) + 1);
  for (const [day, count] of perDay) expect(count, `cap on ${day}, ${why}`).toBeLessThanOrEqual(CAP);

  const known = new Map(rows.map((row) => [row.id, row]));
  for (const { appointmentId } of booked) {
    const row = known.get(appointmentId);
    if (row) expect(row.state, `a booking became something else, ${why}`).toBe('BOOKED');
  }

  // No slot is lost: what is neither taken nor on a full day is offered, and what is offered can be had.
  const until = new Date(now.getTime() + 4 * 86_400_000);
  const offered = await listSlots(parts, site, asker, { from: now, until });
  const taken = new Set(live.map(({ startsAt }) => startsAt.getTime()));
  for (const slot of offered)
    expect(taken.has(slot.start.getTime()), `offered and taken, ${why}`).toBe(false);
  const full = [...perDay].filter(([, count]) => count >= CAP).map(([day]) => day);
  for (let day = 1; day <= 3; day++) {
    const date = dayOf(new Date(now.getTime() + day * 86_400_000));
    if (full.includes(date)) continue;
    const expected = 8 - (perDay.get(date) ?? 0);
    expect(offered.filter((slot) => slot.day === date).length, `lost slots on ${date}, ${why}`).toBe(
      expected,
    );
  }
  const first = pick(offered);
  if (!first) return;
  const ref = parseSlotId(first.slotId);
  if (ref) await remember({ slot: ref });
}

describe('a minute of holds, bookings, cancellations and moves at random', () => {
  test(
    'leaves no overlap, no lost slot, no broken cap, and no answer that is not true',
    { timeout: 180_000 },
    async () => {
      const end = performance.now() + SECONDS * 1000;
      while (performance.now() < end) {
        const endings = await Promise.all(Array.from({ length: BURST }, act));
        done += endings.length;
        await check();
        // Time goes on in steps, so that holds run out; at times by a night, so that days come and go.
        now = new Date(now.getTime() + (roll(12) === 0 ? 86_400_000 : roll(4) * 60_000));
        if (booked.length > 400) booked.splice(0, 200);
      }
      expect(done, 'the storm was too slow to mean anything').toBeGreaterThan(500);
    },
  );
});
