import { beforeAll, describe, expect, test } from 'vitest';
import { slotIdOf } from '../../src/booking/slot-id.ts';
import { asSystem } from '../../src/database/scope.ts';
import { dayOf } from '../../src/day.ts';
import { newId } from '../../src/ids.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

// Everything at once over HTTP, at random, for a minute: holds that run out, bookings, cancellations, moves, next talks. After
// each burst the database is compared with what was answered. The seed is in the message of whatever fails.

const SECONDS = 30;
const BURST = 24;
const CAP = 5;

let now = new Date('2026-11-22T10:00:00Z');
const running = useWerkwijzer({ now: () => now });
const coachId = newId();
const seed = Date.now() % 1_000_000;
let random = seed;
let done = 0;

type Booked = { appointmentId: string; token: string; startsAt: number; state: 'BOOKED' | 'CANCELLED' };
/** What the answers say that there is, by appointment. Of one that several acts are changing at once, nothing is said. */
const booked = new Map<string, Booked>();
const changing = new Map<string, number>();
const holds: string[] = [];

/** A small generator of our own, so that a seed gives the same choices again. */
function roll(sides: number): number {
  random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((random / 2 ** 32) * sides);
}

const pick = <T>(from: readonly T[]): T | undefined => from[roll(from.length || 1)];

beforeAll(async () => {
  await asSystem(running.db, async (tx) => {
    const { organisationId, id: tenantId } = await tx.tenant.findFirstOrThrow();
    const siteId = newId();
    await tx.site.create({ data: { id: siteId, organisationId, slug: 'storm', name: 'Demo storm' } });
    await tx.person.create({ data: { id: coachId, tenantId, objectId: newId(), name: 'Demo storm' } });
    await tx.assignment.create({ data: { id: newId(), siteId, coachId, from: new Date('2026-01-01') } });
    const days = { siteId, coachId, rule: 'FREQ=DAILY', from: new Date('2026-11-01'), place: 'Demo' };
    const hours = { startsAt: '09:00', endsAt: '13:00', minutes: 30, dailyCap: CAP, horizonDays: 3 };
    await tx.schedule.create({ data: { id: newId(), ...days, ...hours } });
    await tx.bookingPolicy.create({ data: { siteId, openOnHolidays: true } });
  });
});

/** Slots of the coming days, free or not. */
function anySlot(): string {
  const day = new Date(now.getTime() + (1 + roll(3)) * 86_400_000).toISOString().slice(0, 10);
  const minutes = 8 * 60 + roll(8) * 30; // nine to one in Brussels, in winter
  return slotIdOf({ coachId, start: new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000) });
}

const startOf = (slotId: string) =>
  Date.parse(slotId.slice(37).replace(/^(....)(..)(..)T(..)(..)Z$/, '$1-$2-$3T$4:$5:00Z'));

type Reply = { status: number; location: string; body: string };

async function send(method: string, path: string, body?: object, key?: string): Promise<Reply> {
  const api = path.startsWith('/api/');
  const response = await fetch(`${running.origin}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(api && body && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(body && { body: api ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>) }),
  });
  const text = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', body: text };
}

/** One thing that someone does, at random. An answer that is not one of those that can be is an error. */
async function act(): Promise<void> {
  switch (roll(7)) {
    case 0: {
      const reply = await send('POST', '/api/b/storm/holds', { slotId: anySlot() });
      expect([201, 409]).toContain(reply.status);
      if (reply.status === 201) holds.push((JSON.parse(reply.body) as { holdId: string }).holdId);
      return;
    }
    case 1: {
      const holdId = holds.splice(roll(holds.length || 1), 1)[0];
      if (holdId) await book({ holdId });
      return;
    }
    case 2: {
      const holdId = pick(holds);
      if (holdId) expect((await send('DELETE', `/api/b/storm/holds/${holdId}`)).status).toBe(204);
      return;
    }
    case 3:
      return change('annuleer', {}, (one) => (one.state = 'CANCELLED'));
    case 4: {
      const slotId = anySlot();
      return change('verplaats', { slotId }, (one) => (one.startsAt = startOf(slotId)));
    }
    case 5: {
      const one = pick([...booked.values()]);
      if (!one) return;
      const slotId = anySlot();
      const reply = await send('POST', `/a/${one.token}/nieuw`, { slotId });
      expect([303, 409]).toContain(reply.status);
      if (reply.status === 303) await rememberNext(one, startOf(slotId));
      return;
    }
    default:
      await book({ slotId: anySlot() });
  }
}

/** A client changes an appointment. What was said of it holds when nobody else changes it at the same time. */
async function change(how: string, form: object, effect: (one: Booked) => void): Promise<void> {
  const one = pick([...booked.values()]);
  if (!one) return;
  const id = one.appointmentId;
  changing.set(id, (changing.get(id) ?? 0) + 1);
  const reply = await send('POST', `/a/${one.token}/afspraak/${id}/${how}`, form);
  expect([303, 409], reply.body).toContain(reply.status);
  if (reply.status === 303) effect(one);
}

async function book(what: { slotId: string } | { holdId: string }): Promise<number> {
  const key = roll(4) === 0 ? newId() : undefined;
  const client = { name: 'Demo', phone: '0470 12 34 56', language: 'nl' };
  const request = { ...what, client, agreeContact: true };
  const reply = await send('POST', '/api/b/storm/appointments', request, key);
  expect([201, 409], reply.body).toContain(reply.status);
  if (reply.status !== 201) return reply.status;
  if (key) {
    const again = await send('POST', '/api/b/storm/appointments', request, key);
    expect(again).toMatchObject({ status: 201, body: reply.body });
  }
  const { appointmentId, manageUrl } = JSON.parse(reply.body) as { appointmentId: string; manageUrl: string };
  const row = await asSystem(running.db, (tx) =>
    tx.appointment.findUniqueOrThrow({ where: { id: appointmentId } }),
  );
  remember({ appointmentId, token: manageUrl.slice(-43), startsAt: row.startsAt.getTime(), state: 'BOOKED' });
  return reply.status;
}

function remember(one: Booked): void {
  booked.set(one.appointmentId, one);
}

/**
 * The next talk that was just answered to be there. It may have been there before, as after a second press, and someone may
 * have moved or cancelled it since; but it was.
 */
async function rememberNext({ appointmentId, token }: Booked, start: number): Promise<void> {
  const startsAt = new Date(start);
  const [next] = await asSystem(running.db, async (tx) => {
    const { clientId } = await tx.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
    const was = { OR: [{ startsAt }, { events: { some: { fromStart: startsAt } } }] };
    return tx.appointment.findMany({ where: { clientId, ...was }, orderBy: { createdAt: 'desc' } });
  });
  expect(next, `a next talk that was never there, seed ${seed}`).toBeDefined();
  if (next && !booked.has(next.id)) {
    const state = next.state === 'CANCELLED' ? 'CANCELLED' : 'BOOKED';
    remember({ appointmentId: next.id, token, startsAt: next.startsAt.getTime(), state });
  }
}

/** What must hold whatever happened. */
async function check(): Promise<void> {
  const rows = await asSystem(running.db, (tx) =>
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

  const all = await asSystem(running.db, (tx) =>
    tx.appointment.findMany({ where: { id: { in: [...booked.keys()] } } }),
  );
  expect(all.length, `an appointment is gone, ${why}`).toBe(booked.size);
  for (const row of all) {
    const said = booked.get(row.id);
    if (!said) continue;
    if ((changing.get(row.id) ?? 0) > 1) {
      const state = row.state === 'CANCELLED' ? 'CANCELLED' : 'BOOKED';
      remember({ ...said, startsAt: row.startsAt.getTime(), state });
    } else expect(stateOf(row), `an answer that is not true, ${why}`).toEqual(stateOf(said));
  }
  changing.clear();

  // No slot is lost: what is neither taken nor on a full day is offered, and what is offered can be had.
  const offered = await offeredSlots();
  const taken = new Set(live.map(({ startsAt }) => startsAt.getTime()));
  for (const slot of offered)
    expect(taken.has(Date.parse(slot.start)), `offered and taken, ${why}`).toBe(false);
  const full = [...perDay].filter(([, count]) => count >= CAP).map(([day]) => day);
  for (let day = 1; day <= 3; day++) {
    const date = dayOf(new Date(now.getTime() + day * 86_400_000));
    if (full.includes(date)) continue;
    const expected = 8 - (perDay.get(date) ?? 0);
    expect(
      offered.filter((slot) => dayOf(new Date(slot.start)) === date).length,
      `lost slots on ${date}, ${why}`,
    ).toBe(expected);
  }
  const first = pick(offered);
  if (first) expect(await book({ slotId: first.slotId }), `offered and not to be had, ${why}`).toBe(201);
}

function stateOf({ startsAt, state }: { startsAt: Date | number; state: string }) {
  return state === 'CANCELLED' ? { state } : { state, startsAt: Number(startsAt) };
}

async function offeredSlots(): Promise<{ slotId: string; start: string }[]> {
  const from = dayOf(now);
  const to = dayOf(new Date(now.getTime() + 4 * 86_400_000));
  const { body } = await send('GET', `/api/b/storm/slots?from=${from}&to=${to}`);
  return JSON.parse(body) as { slotId: string; start: string }[];
}

describe('a minute of holds, bookings, cancellations and moves at random, over HTTP', () => {
  test(
    'leaves no overlap, no lost slot, no broken cap, and no answer that is not true',
    { timeout: 180_000 },
    async () => {
      const end = performance.now() + SECONDS * 1000;
      while (performance.now() < end) {
        await Promise.all(Array.from({ length: BURST }, act));
        done += BURST;
        await check();
        // Time goes on in steps, so that holds run out; at times by a night, so that days come and go.
        now = new Date(now.getTime() + (roll(12) === 0 ? 86_400_000 : roll(4) * 60_000));
        for (const id of [...booked.keys()].slice(0, Math.max(0, booked.size - 200))) booked.delete(id);
      }
      expect(done, 'the storm was too slow to mean anything').toBeGreaterThan(200);
    },
  );
});
