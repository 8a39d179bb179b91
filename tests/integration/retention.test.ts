import { beforeEach, describe, expect, test } from 'vitest';
import { readSite } from '../../src/booking/read-site.ts';
import { asSystem } from '../../src/database/scope.ts';
import { applyRetention, dueForErasure } from '../../src/privacy/retention.ts';
import { asSuperuser } from '../support/admin.ts';
import { oldClient } from '../support/clients.ts';
import { bookTalk, partsOf } from '../support/talks.ts';
import { newSite } from '../support/trail.ts';
import { clock, useWerkwijzer } from '../support/werkwijzer.ts';

// It is 22 November 2026. The demo site has set nothing, so it keeps data for twelve months.

const running = useWerkwijzer();
const parts = () => partsOf(running);
let demo = '';

beforeEach(async () => {
  demo = (await readSite(running.db, clock, { slug: 'demo' })).id;
  await asSystem(running.db, async (tx) => {
    await tx.appointment.deleteMany();
    await tx.client.deleteMany();
  });
});

const clients = () =>
  asSystem(running.db, async (tx) => (await tx.client.findMany()).map(({ id }) => id).sort());
const due = async (now = clock()) =>
  (await dueForErasure(running.db, now)).map(({ clientId }) => clientId).sort();
const erasedEntries = () =>
  asSystem(running.db, (tx) => tx.auditEntry.count({ where: { act: 'CLIENT_ERASED', actor: 'SYSTEM' } }));

async function shortSite(months: number): Promise<string> {
  const { id } = await newSite(running.db);
  await asSystem(running.db, (tx) =>
    tx.sitePolicy.createMany({ data: [{ siteId: id, retentionMonths: months }] }),
  );
  return id;
}

/** Gives a client an appointment at the demo site. */
async function giveAppointment(
  clientId: string,
  startsAt: string,
  state: 'BOOKED' | 'CANCELLED' | 'COMPLETED',
) {
  const start = new Date(startsAt);
  const talk = await bookTalk(running);
  await asSystem(running.db, async (tx) => {
    await tx.appointment.updateMany({
      where: { id: talk.appointmentId },
      data: {
        ...{ clientId, state, cancelledBy: state === 'CANCELLED' ? 'CLIENT' : null },
        ...{ startsAt: start, endsAt: new Date(start.getTime() + 50 * 60_000) },
      },
    });
    await tx.client.deleteMany({ where: { id: talk.clientId } });
  });
}

describe('who is due', () => {
  test('is whoever was last here longer ago than twelve months, to the minute, on the calendar of Brussels', async () => {
    const past = await oldClient(running, demo, '2025-11-22T09:59:00Z');
    await oldClient(running, demo, '2025-11-22T10:01:00Z');
    expect(await due()).toEqual([past]);
    // Summer time then, winter time now: twelve months ago is the same hour on the wall.
    const summer = await oldClient(running, demo, '2025-10-25T07:30:00Z');
    expect(await due(new Date('2026-10-25T08:29:00Z'))).not.toContain(summer);
    expect(await due(new Date('2026-10-25T08:31:00Z'))).toContain(summer);
  });

  test('follows the term of the client’s own site', async () => {
    const short = await shortSite(3);
    const long = await shortSite(24);
    const [gone] = [
      await oldClient(running, short, '2026-08-01'),
      await oldClient(running, short, '2026-09-01'),
    ];
    await oldClient(running, long, '2025-01-01');
    await oldClient(running, demo, '2026-08-01');
    expect(await due()).toEqual([gone]);
  });

  test('is not who has an appointment to come; a cancelled or past one keeps nobody', async () => {
    const [coming, cancelled, past] = [
      await oldClient(running, demo, '2025-01-01'),
      await oldClient(running, demo, '2025-01-01'),
      await oldClient(running, demo, '2025-01-01'),
    ];
    await giveAppointment(coming, '2026-12-21T09:00:00Z', 'BOOKED');
    await giveAppointment(cancelled, '2026-12-21T10:00:00Z', 'CANCELLED');
    await giveAppointment(past, '2026-01-12T09:00:00Z', 'COMPLETED');
    expect(await due()).toEqual([cancelled, past].sort());
  });
});

describe('retention', () => {
  test('counts in a dry run, and changes nothing', async () => {
    await oldClient(running, demo, '2024-03-01');
    await oldClient(running, demo, '2025-02-01');
    await oldClient(running, demo, '2026-11-01');
    const before = [await clients(), await erasedEntries()];
    const counts = await applyRetention(parts(), { dryRun: true });
    expect(counts).toMatchObject([{ slug: 'demo', due: 2, erased: 0, oldest: new Date('2024-03-01') }]);
    expect([await clients(), await erasedEntries()]).toEqual(before);
  });

  test('erases who is due and nobody else, leaves a trace of each, and finds nobody the second time', async () => {
    const before = await erasedEntries();
    const short = await shortSite(1);
    await oldClient(running, demo, '2024-03-01');
    await oldClient(running, demo, '2025-02-01');
    await oldClient(running, short, '2026-10-01');
    const stays = [
      await oldClient(running, demo, '2026-11-01'),
      await oldClient(running, short, '2026-11-01'),
    ];
    const counts = await applyRetention(parts(), { dryRun: false });
    expect(counts.map(({ siteId, due: all, erased }) => [siteId, all, erased])).toEqual(
      expect.arrayContaining([
        [demo, 2, 2],
        [short, 1, 1],
      ]),
    );
    expect(await clients()).toEqual(stays.sort());
    expect((await erasedEntries()) - before).toBe(3);
    expect(await applyRetention(parts(), { dryRun: false })).toEqual([]);
  });

  test('takes no more than its limit, longest ago first', async () => {
    await oldClient(running, demo, '2023-01-01');
    await oldClient(running, demo, '2024-01-01');
    const last = await oldClient(running, demo, '2025-01-01');
    const counts = await applyRetention(parts(), { dryRun: false, limit: 2 });
    expect(counts).toMatchObject([{ due: 3, erased: 2 }]);
    expect(await clients()).toEqual([last]);
  });

  test('goes on when one cannot be erased, which is due again the next time', async () => {
    const stuck = await oldClient(running, demo, '2023-01-01');
    await oldClient(running, demo, '2024-01-01');
    await asSuperuser(running.db, async (run) => {
      await run(`create function stuck() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$`);
      await run(
        `create trigger stuck before delete on client for each row when (old.id = '${stuck}') execute function stuck()`,
      );
    });
    const reasons: unknown[] = [];
    const onFailed = (error: unknown) => reasons.push(error);
    const counts = await applyRetention(parts(), { dryRun: false, limit: 1, onFailed });
    expect(counts).toMatchObject([{ due: 2, erased: 1, failed: 1 }]);
    expect(String(reasons)).toContain('stuck');
    expect(await clients()).toEqual([stuck]);
    await asSuperuser(running.db, (run) => run('drop trigger stuck on client'));
    expect(await applyRetention(parts(), { dryRun: false })).toMatchObject([{ erased: 1 }]);
  });

  test('leaves who came back while it ran', async () => {
    const [first, back] = [
      await oldClient(running, demo, '2023-01-01'),
      await oldClient(running, demo, '2024-01-01'),
    ];
    const comes = () =>
      asSuperuser(running.db, async (run) => {
        await run(`create function back() returns trigger language plpgsql security definer as $$ begin
          update client set last_seen_at = '2026-11-22' where id = '${back}'; return null; end $$`);
        await run(
          `create trigger back after delete on client for each row when (old.id = '${first}') execute function back()`,
        );
      });
    await comes();
    const counts = await applyRetention(parts(), { dryRun: false });
    expect(counts).toMatchObject([{ due: 2, erased: 1, kept: 1, failed: 0 }]);
    expect(await clients()).toEqual([back]);
    await asSuperuser(running.db, (run) => run('drop trigger back on client'));
  });

  test('on two servers at once erases everyone, and leaves one trace of each', async () => {
    const ids = [await oldClient(running, demo, '2024-01-01'), await oldClient(running, demo, '2024-02-01')];
    const rows = await asSystem(running.db, (tx) => tx.client.findMany({ where: { id: { in: ids } } }));
    const runs = await Promise.all([1, 2].map(() => applyRetention(parts(), { dryRun: false })));
    expect(runs.flat().every(({ failed }) => failed === 0)).toBe(true);
    expect(await clients()).toEqual([]);
    const traces = await asSystem(running.db, (tx) =>
      tx.auditEntry.count({
        where: { act: 'CLIENT_ERASED', subject: { in: rows.map(({ subject }) => subject) } },
      }),
    );
    expect(traces).toBe(2);
  });
});
