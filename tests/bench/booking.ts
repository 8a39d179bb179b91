import { PrismaPg } from '@prisma/adapter-pg';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookSlot } from '../../src/booking/book-slot.ts';
import { listSlots } from '../../src/booking/list-slots.ts';
import type { BookingParts } from '../../src/booking/parts.ts';
import type { Slot } from '../../src/booking/plan.ts';
import { readSite, type Asker, type BookingSite } from '../../src/booking/read-site.ts';
import { DAY_MS } from '../../src/booking/zone.ts';
import { openDatabase, type Database } from '../../src/database/open.ts';
import { asSystem } from '../../src/database/scope.ts';
import { PrismaClient } from '../../src/generated/prisma/client.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import type { Part, Row } from './row.ts';

const COACHES = 20;
const DAYS = 56;
const AT_ONCE = 10;
const ROUNDS = 6;
const PER_ROUND = 300;
const WARM_UP = 100;
const LISTS = 1000;
const P99_MS = 50;
const now = new Date('2026-11-22T10:00:00Z');
const client: Asker = { as: 'CLIENT', known: false };

/**
 * Bookings per second beside a bare INSERT of one appointment under the same constraint, through the same client, in turns;
 * and the list of free slots of a site with 20 coaches over 8 weeks, a third of them taken, beside its limit.
 */
export const bookingPart: Part = {
  name: 'booking',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-bench-'));
    chmodSync(folder, 0o755);
    const database = await openDatabase({ url: undefined, dataFolder: folder });
    const bare = bareClient(database.url);
    try {
      const parts = { db: database.db, sealer: createSealer(new Uint8Array(32).fill(7)), clock: () => now };
      return await measure(parts, bare);
    } finally {
      await bare.$disconnect();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure(parts: BookingParts, bare: Database): Promise<Row[]> {
  const booked = await makeSite(parts.db, 'booked');
  const floor = await makeSite(parts.db, 'floor');
  const site = await readSite(parts.db, parts.clock, { id: booked.siteId });
  const slots = shuffled(await list(parts, site));
  const floorSlots = shuffled(await list(parts, await readSite(parts.db, parts.clock, { id: floor.siteId })));
  let ours = 0;
  let theirs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const part = (all: Slot[]) => all.slice(round * PER_ROUND, (round + 1) * PER_ROUND);
    theirs += await seconds(part(floorSlots), (slot) => insert(bare, slot));
    ours += await seconds(part(slots), (slot) => book(parts, site, slot));
  }
  const total = ROUNDS * PER_ROUND;
  return [
    {
      ...{ what: `bookings, ${AT_ONCE} at once`, unit: 'per s', ours: total / ours, theirs: total / theirs },
      ...{ peer: 'bare INSERT', aim: 0.2, better: 'higher' },
    },
    {
      ...{ what: `slots of ${COACHES} coaches, ${DAYS} days, p99`, unit: 'ms' },
      ...{ ours: await listingP99(parts), theirs: P99_MS, peer: 'limit', aim: 1, better: 'lower' },
    },
  ];
}

async function book(parts: BookingParts, site: BookingSite, { coachId, start }: Slot): Promise<void> {
  const number = String(Math.floor(Math.random() * 1e6)).padStart(6, '0');
  await bookSlot(parts, site, client, {
    what: { slot: { coachId, start } },
    client: { name: 'Demo', contact: { kind: 'PHONE', value: `+32470${number}` }, language: 'nl' },
    ...{ companion: false, agreement: { how: 'ONLINE' } },
    idempotencyKey: randomUUID(),
  });
}

async function insert(bare: Database, slot: Slot): Promise<void> {
  await bare.$executeRaw`
    insert into appointment (id, site_id, coach_id, starts_at, ends_at, state, booked_by, mode, place, wayfinding,
      created_at)
    values (${randomUUID()}::uuid, ${slot.siteId}::uuid, ${slot.coachId}::uuid, ${slot.start}, ${slot.end}, 'BOOKED', 'CLIENT',
      ${slot.mode}::talk_mode, ${slot.place}, ${slot.wayfinding}, ${now})`;
}

/** Seconds that work on all of them took, ten at a time. */
async function seconds<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<number> {
  const started = performance.now();
  const queue = [...all];
  const worker = async () => {
    for (let one = queue.pop(); one; one = queue.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (performance.now() - started) / 1000;
}

/** The site is read again for each, as a request does. */
async function listingP99(parts: BookingParts): Promise<number> {
  const times: number[] = [];
  for (let n = -WARM_UP; n < LISTS; n++) {
    const started = performance.now();
    await list(parts, await readSite(parts.db, parts.clock, { slug: 'booked' }));
    if (n >= 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(LISTS * 0.99)] ?? NaN;
}

function list(parts: BookingParts, site: BookingSite): Promise<Slot[]> {
  return listSlots(parts, site, client, { from: now, until: new Date(now.getTime() + DAYS * DAY_MS) });
}

/** The same driver and pool as the product's, with the right to write set once for each connection. */
function bareClient(url: string): Database {
  const options = '-c werkwijzer.system=on';
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10, options }) });
}

async function makeSite(db: Database, slug: string): Promise<{ siteId: string }> {
  const siteId = randomUUID();
  const from = new Date('2026-11-01');
  await asSystem(db, async (tx) => {
    const organisation = { id: randomUUID(), name: 'Demo', demo: true };
    const tenant = { id: randomUUID(), organisationId: organisation.id };
    await tx.organisation.create({ data: organisation });
    await tx.tenant.create({ data: tenant });
    await tx.site.create({ data: { id: siteId, organisationId: organisation.id, slug, name: 'Demo' } });
    for (let n = 0; n < COACHES; n++) {
      const coachId = randomUUID();
      const person = { id: coachId, tenantId: tenant.id, objectId: randomUUID(), name: `Demo ${n}` };
      await tx.person.create({ data: person });
      await tx.assignment.create({ data: { id: randomUUID(), siteId, coachId, from } });
      const days = { siteId, coachId, from, minutes: 50, bufferMinutes: 10, place: 'Demo' };
      const rule = (days: string) => ({ id: randomUUID(), rule: `FREQ=WEEKLY;BYDAY=${days}` });
      await tx.schedule.createMany({
        data: [
          { ...days, ...rule('MO,WE,FR'), startsAt: '09:00', endsAt: '16:00' },
          { ...days, ...rule('TU,TH'), startsAt: '09:00', endsAt: '12:00' },
        ],
      });
    }
  });
  return { siteId };
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
