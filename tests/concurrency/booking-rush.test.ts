import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

// A rush on one slot, over HTTP, as on the morning a link is handed out.

const werkwijzer = useWerkwijzer();
/** Enough to meet every order of two servers’ answers; fifty take a minute and a half. */
const ROUNDS = Number(process.env.ROUNDS ?? 15);
const AT_ONCE = 200;
const CAP = 3;

const coach = demoPeople.find(({ role }) => role === 'COACH');
const coachId = coach?.id ?? '';
let siteId = '';

type Listed = { slotId: string; start: string };

async function slots(from: string, to: string): Promise<Listed[]> {
  const response = await fetch(`${werkwijzer.origin}/api/b/rush/slots?from=${from}&to=${to}`);
  return (await response.json()) as Listed[];
}

async function book(slotId: string): Promise<number> {
  const response = await fetch(`${werkwijzer.origin}/api/b/rush/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      slotId,
      client: { name: 'Demo', phone: '0470 12 34 56', language: 'nl' },
      agreeContact: true,
    }),
  });
  await response.arrayBuffer();
  return response.status;
}

async function together(
  count: number,
  work: (n: number) => Promise<number>,
): Promise<Record<number, number>> {
  const statuses = await Promise.all(Array.from({ length: count }, (_, n) => work(n)));
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const rows = (where: { startsAt?: Date; siteId?: string }) =>
  asSystem(werkwijzer.db, (tx) => tx.appointment.count({ where }));

beforeAll(async () => {
  await asSystem(werkwijzer.db, async (tx) => {
    const site = await tx.site.findFirstOrThrow();
    siteId = newId();
    await tx.site.create({
      data: { id: siteId, organisationId: site.organisationId, slug: 'rush', name: 'Demo rush' },
    });
    await tx.assignment.create({ data: { id: newId(), siteId, coachId, from: new Date('2026-01-01') } });
    const days = { from: new Date('2026-11-01'), minutes: 15, place: 'Demo', siteId, coachId };
    // A cap counts for the whole day, so it begins after the other rounds.
    const january = { from: new Date('2027-01-01') };
    await tx.schedule.createMany({
      data: [
        { ...days, id: newId(), rule: 'FREQ=DAILY', startsAt: '07:00', endsAt: '08:30' },
        {
          ...days,
          ...january,
          id: newId(),
          rule: 'FREQ=DAILY',
          startsAt: '18:00',
          endsAt: '20:30',
          dailyCap: CAP,
        },
      ],
    });
  });
});

describe('a rush', () => {
  test(
    `of ${AT_ONCE} bookings on one slot has one winner and one row, ${ROUNDS} times over`,
    { timeout: 240_000 },
    async () => {
      const early = (await slots('2026-12-01', '2026-12-15')).filter(({ start }) => start.includes('T07:'));
      const chosen = early.slice(0, ROUNDS);
      expect(chosen).toHaveLength(ROUNDS);
      for (const { slotId, start } of chosen) {
        const counts = await together(AT_ONCE, () => book(slotId));
        expect(counts, start).toEqual({ 201: 1, 409: AT_ONCE - 1 });
        expect(await rows({ siteId, startsAt: new Date(start) })).toBe(1);
      }
    },
  );

  test('of bookings on every slot of a day stops at the daily cap', { timeout: 60_000 }, async () => {
    const evening = (await slots('2027-01-11', '2027-01-11')).filter(({ start }) => start.includes('T18:'));
    expect(evening.length).toBeGreaterThan(CAP);
    const counts = await together(60, (n) => book(evening[n % evening.length]?.slotId ?? ''));
    expect(counts).toEqual({ 201: CAP, 409: 60 - CAP });
  });
});
