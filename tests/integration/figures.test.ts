import { beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import type { FiguresView } from '../../src/http/tab/admin-shapes.ts';
import { newId } from '../../src/ids.ts';
import { identify } from '../../src/people/identify.ts';
import { readFigures, type Figures } from '../../src/monitoring/read-figures.ts';
import { writeCsv } from '../../src/monitoring/write-csv.ts';
import { coordinator, demoPerson, HOSPITAL_ID, otherOrganisation } from '../support/administration.ts';
import { callTab, COACH_ID, SITE_ID } from '../support/tab.ts';
import { partsOf } from '../support/talks.ts';
import { coach, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const parts = () => partsOf(running);

/** Talks on a day, an hour apart, and how each ended. */
async function talks(
  siteId: string,
  day: string,
  states: ('BOOKED' | 'COMPLETED' | 'CANCELLED')[],
  step?: 'VDAB',
) {
  await asSystem(running.db, async (tx) => {
    for (const [n, state] of states.entries()) {
      const startsAt = new Date(new Date(`${day}T06:00:00Z`).getTime() + n * 3_600_000);
      const id = newId();
      const usual = { mode: 'ON_SITE', place: 'Demo', wayfinding: '', bookedBy: 'CLIENT' } as const;
      await tx.appointment.create({
        data: {
          ...{ id, siteId, coachId: COACH_ID, startsAt, endsAt: new Date(startsAt.getTime() + 3_000_000) },
          ...{ ...usual, state, cancelledBy: state === 'CANCELLED' ? 'CLIENT' : null, createdAt: startsAt },
        },
      });
      if (step) await tx.outcome.create({ data: { appointmentId: id, step, at: startsAt } });
    }
  });
}

/** Referrals of a day: whether each was answered before its time. */
async function referrals(day: string, inTime: boolean[]) {
  const createdAt = new Date(`${day}T09:00:00Z`);
  const handOnAt = new Date(createdAt.getTime() + 86_400_000);
  await asSystem(running.db, (tx) =>
    tx.referral.createMany({
      data: inTime.map((early, n) => ({
        ...{ id: newId(), siteId: SITE_ID, referrerId: demoPerson('Demo Verpleegkundige').id },
        ...{ state: 'REQUESTED' as const, code: `${day}-${n}`, createdAt, handOnAt },
        acknowledgedAt: new Date(handOnAt.getTime() + (early ? -1 : 1)),
        closesAt: new Date('2027-01-01'),
      })),
    }),
  );
}

const known = async (name: Parameters<typeof demoPerson>[0]) => {
  const { tenantId, objectId } = demoPerson(name);
  return (await identify(running.db, parts().clock, { tenantId, objectId })) ?? expect.fail(name);
};
const figures = async (year?: number) => readFigures(parts(), await known('Demo Projectleiding'), year);
const line = (all: Figures, place: string, measure: string) =>
  all.places.find(({ id }) => id === place)?.lines.find((one) => one.measure === measure) ??
  expect.fail(measure);
const TEN = 9; // October

let other: Awaited<ReturnType<typeof otherOrganisation>>;

beforeAll(async () => {
  other = await otherOrganisation(running);
  await talks(SITE_ID, '2026-10-05', Array<'COMPLETED'>(7).fill('COMPLETED'), 'VDAB');
  await talks(SITE_ID, '2026-10-06', ['CANCELLED', 'CANCELLED', 'BOOKED']);
  await talks(SITE_ID, '2026-09-07', ['COMPLETED', 'COMPLETED'], 'VDAB');
  await talks(SITE_ID, '2026-11-10', Array<'COMPLETED'>(6).fill('COMPLETED'));
  await talks(SITE_ID, '2025-03-03', Array<'COMPLETED'>(5).fill('COMPLETED'));
  await talks(other.siteId, '2026-10-07', Array<'COMPLETED'>(9).fill('COMPLETED'));
  await referrals('2026-10-12', [true, true, true, true, true, true, false]);
  await referrals('2026-09-14', [true, true, true, true, true, true]);
  await asSystem(running.db, (tx) =>
    tx.rating.createMany({
      data: Array.from({ length: 6 }, (_, n) => ({
        ...{ id: newId(), tenantId: demoTenants.hospital, answerKey: `a${n}`, raterKey: 'r' },
        ...{ articles: [], reaction: 'UP' as const, at: new Date('2026-10-15T10:00:00Z') },
      })),
    }),
  );
});

describe('what a coordinator counts', () => {
  test('is a year by months that are over, with nothing of the one that runs', async () => {
    const all = await figures();
    expect([all.year, all.years, all.months.length]).toEqual([2026, [2026, 2025, 2024], 10]);
    expect(all.places.map(({ id }) => id)).toEqual([SITE_ID, HOSPITAL_ID]);
    expect((await figures(2025)).months).toHaveLength(12);
    expect(line(await figures(2025), SITE_ID, 'TALKS').total).toBe(5);
    expect((await figures(1999)).year).toBe(2026);
  });

  test('counts talks that stood, hides small numbers, and the total that would tell one', async () => {
    const all = await figures();
    expect(line(all, SITE_ID, 'TALKS').months.slice(TEN - 1)).toEqual([null, 8]);
    expect(line(all, SITE_ID, 'TALKS').total).toBeNull();
    expect(line(all, SITE_ID, 'STEP_VDAB').months.slice(TEN - 1)).toEqual([null, 7]);
    expect(line(all, SITE_ID, 'STEP_NONE')).toEqual({
      measure: 'STEP_NONE',
      months: Array(10).fill(0),
      total: 0,
    });
  });

  test('tells how many referrals were answered in time only where the rest is not small', async () => {
    const all = await figures();
    expect(line(all, SITE_ID, 'REFERRALS').months.slice(TEN - 1)).toEqual([6, 7]);
    expect(line(all, SITE_ID, 'IN_TIME').months.slice(TEN - 1)).toEqual([6, null]);
    expect(line(all, SITE_ID, 'IN_TIME').total).toBeNull();
  });

  test('counts thumbs for the organisation', async () => {
    expect(line(await figures(), HOSPITAL_ID, 'THUMBS_UP').total).toBe(6);
  });

  test('holds nothing of a site where they are no coordinator, whoever asks', async () => {
    expect(JSON.stringify(await figures())).not.toContain(other.siteId);
    for (const name of ['Demo Verpleegkundige', 'Demo Coach', 'Demo Beheerder'] as const) {
      const { id: personId, tenantId } = await known(name);
      const rows = await inScope(
        running.db,
        { tenantId, personId, siteIds: [SITE_ID] },
        (tx) => tx.$queryRaw<unknown[]>`select * from figures_of_scope('2020-01-01', '2030-01-01')`,
      );
      expect(rows, name).toEqual([]);
    }
  });

  test('leaves the rows themselves shut, in queries without a where-clause', async () => {
    const { id: personId, tenantId } = await known('Demo Projectleiding');
    const seen = await inScope(running.db, { tenantId, personId, siteIds: [SITE_ID] }, async (tx) => {
      await tx.$queryRaw`select * from figures_of_scope('2020-01-01', '2030-01-01')`; // and puts the scope back
      return [
        ...[await tx.appointment.count(), await tx.client.count(), await tx.referral.count()],
        ...[await tx.outcome.count(), await tx.feedback.count()],
      ];
    });
    expect(seen).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the spreadsheet', () => {
  test('says what the table says, in the reader’s language, and no formula runs from a name', async () => {
    const { places, ...rest } = await figures();
    const named = { ...rest, places: places.map((one) => ({ ...one, name: '=cmd("x")' })) };
    const [head, ...rows] = writeCsv(named, 'nl').split('\r\n');
    expect(head).toMatch(/^\u{feff}"Waar";"Wat";"2026-01";.*;"2026-10";"Totaal"$/u);
    expect(rows[0]).toMatch(/^"'=cmd\(""x""\)";"Afspraken";"0";.*;"1 tot 4";"8";"niet getoond"$/);
    expect(rows.at(-1)).toBe('');
  });

  test('comes from the tab’s API for coordinators only', async () => {
    const bearer = async (who: string) => `Bearer ${await running.login.token(who)}`;
    const ask = async (who: string, path: string) =>
      callTab(running, 'GET', path, undefined, await bearer(who));
    const csv = await ask(coordinator, '/figures.csv?year=2026');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('content-disposition')).toContain('werkwijzer-2026.csv');
    expect(((await ask(coordinator, '/figures')).body as FiguresView).places).toHaveLength(2);
    expect((await ask(coordinator, '/figures?year=laatst')).status).toBe(422);
    for (const who of [coach, nurse])
      for (const path of ['/figures', '/figures.csv?year=2026'])
        expect((await ask(who, path)).status, path).toBe(403);
    expect((await ask(coordinator, '/admin/organisations')).status).toBe(403);
    expect((await ask(coordinator, '/agenda?from=2026-11-01&to=2026-11-20')).status).toBe(403);
  });
});
