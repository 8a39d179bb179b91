import { beforeEach, describe, expect, test } from 'vitest';
import { announceBooking } from '../../src/booking/announce.ts';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { holdSlot } from '../../src/booking/hold-slot.ts';
import { requestCall } from '../../src/booking/request-call.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { DAY_MS } from '../../src/booking/zone.ts';
import { contactWith } from '../../src/consent/disclosure.ts';
import { mayDisclose } from '../../src/consent/may-disclose.ts';
import { asSystem } from '../../src/database/scope.ts';
import { enqueueAgendas } from '../../src/delivery/agendas.ts';
import { backoff, MOST_TRIES } from '../../src/delivery/backoff.ts';
import { enqueue } from '../../src/delivery/enqueue.ts';
import { keepHouse } from '../../src/delivery/housekeeping.ts';
import { claimDue, LEASE_MS } from '../../src/delivery/outbox.ts';
import { newId } from '../../src/ids.ts';
import {
  bookTalk,
  endings,
  freeSlot,
  messagesAbout,
  newAddress,
  partsOf,
  type Talk,
} from '../support/talks.ts';
import { clock, coach, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();
const HOUR_MS = 60 * 60 * 1000;
const at = (ms: number) => new Date(clock().getTime() + ms);
const mailsTo = (address: string) => werkwijzer.mails().filter(({ to }) => to.includes(address));
const site = () => readSite(werkwijzer.db, clock, { slug: 'demo' });
const confirmation = async ({ appointmentId }: Talk) =>
  (await messagesAbout(werkwijzer, appointmentId)).find(({ kind }) => kind === 'CLIENT_CONFIRMATION');

async function booked(address = newAddress()) {
  const talk = await bookTalk(werkwijzer, { contact: { kind: 'MAIL', value: address } });
  return { address, talk };
}

// Each test begins with nothing due, so that what it counts is its own.
beforeEach(async () => {
  await werkwijzer.connector.openPersonalChat(coach);
  await werkwijzer.deliver();
});

describe('a message', () => {
  test('goes out once, although the same effect is told twice', async () => {
    const { address, talk } = await booked();
    const { appointmentId, clientId, slot } = talk;
    const about = { appointmentId, coachId: slot.coachId, startsAt: slot.start, sequence: 0 };
    await asSystem(werkwijzer.db, async (tx) => {
      const decision = await mayDisclose(tx, contactWith(clientId), clock());
      await enqueue(
        tx,
        clock(),
        announceBooking({ ...about, decision, addressKey: 'again' }, 'CLIENT', clock()),
      );
    });
    await werkwijzer.deliver();
    await werkwijzer.deliver();
    expect(mailsTo(address)).toHaveLength(1);
  });

  test('of a client who was erased is dropped, and no trace of the address is left', async () => {
    const { address, talk } = await booked();
    await eraseClient(partsOf(werkwijzer), await site(), talk.clientId);
    await werkwijzer.deliver();
    expect(mailsTo(address)).toEqual([]);
    const ended = await endings(werkwijzer, talk.appointmentId);
    expect(ended).toMatchObject({
      'CLIENT_CONFIRMATION 0': 'DROPPED GONE',
      'CLIENT_CANCELLED 1': 'DROPPED GONE',
    });
    expect(ended['COACH_CANCELLED 1']).toBe('SENT');
    // Mails to one address are counted for an hour; then nothing points to whoever was erased.
    const traces = () =>
      asSystem(werkwijzer.db, (tx) => tx.outboxMessage.count({ where: { clientId: talk.clientId } }));
    await keepHouse(werkwijzer.db, clock());
    expect(await traces()).toBeGreaterThan(0);
    await keepHouse(werkwijzer.db, new Date(clock().getTime() + 61 * 60_000));
    expect(await traces()).toBe(0);
    const rows = await messagesAbout(werkwijzer, talk.appointmentId);
    expect(rows.filter(({ addressKey }) => addressKey !== null)).toEqual([]);
    expect(rows.filter(({ state }) => state === 'PENDING')).toEqual([]);
  });

  test('holds ids only: no word, name or address stands in the outbox', async () => {
    const address = newAddress();
    await bookTalk(werkwijzer, { name: 'Zevenslaper', contact: { kind: 'MAIL', value: address } });
    const rows = await asSystem(werkwijzer.db, (tx) => tx.outboxMessage.findMany());
    expect(JSON.stringify(rows)).not.toMatch(/Zevenslaper|voorbeeld\.be/);
  });
});

describe('a mail server that is away', () => {
  test('loses nothing: the mail is tried again, with longer waits, and arrives', async () => {
    const { address, talk } = await booked();
    const offline = werkwijzer.newWorker({ SMTP_URL: 'smtp://127.0.0.1:1' });
    await offline.runDue();
    const first = await confirmation(talk);
    expect(first).toMatchObject({ state: 'PENDING', lastError: 'AWAY', attempts: 1, lockedUntil: null });
    const again = first?.notBefore ?? clock();
    expect(again.getTime()).toBeGreaterThan(clock().getTime());
    await offline.runDue(() => again);
    const second = await confirmation(talk);
    const waits = [first, second].map(
      (row, tries) => (row?.notBefore.getTime() ?? 0) - (tries ? again : clock()).getTime(),
    );
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    await werkwijzer.deliver(second?.notBefore);
    expect(mailsTo(address)).toHaveLength(1);
    expect(await confirmation(talk)).toMatchObject({ state: 'SENT', lastError: null });
  });

  test('for days: the worker gives up and says why', async () => {
    const { talk } = await booked();
    const { appointmentId } = talk;
    await asSystem(werkwijzer.db, (tx) =>
      tx.outboxMessage.updateMany({ where: { appointmentId }, data: { attempts: MOST_TRIES - 1 } }),
    );
    await werkwijzer.newWorker({ SMTP_URL: 'smtp://127.0.0.1:1' }).runDue();
    expect(await confirmation(talk)).toMatchObject({ state: 'FAILED', lastError: 'GAVE_UP AWAY' });
  });

  test('keeps no chat message waiting', async () => {
    const { talk } = await booked();
    await werkwijzer.newWorker({ SMTP_URL: 'smtp://127.0.0.1:1' }).runDue();
    expect((await endings(werkwijzer, talk.appointmentId))['COACH_BOOKED 0']).toBe('SENT');
  });

  test('waits grow to an hour, with jitter, and heed what the other side asks', () => {
    expect([1, 2, 3, 20].map((tries) => backoff(tries, 0, 0))).toEqual([5000, 10_000, 20_000, HOUR_MS]);
    expect(backoff(1, 90_000, 0)).toBe(90_000);
    expect(backoff(1, 0, 1)).toBe(6000);
  });
});

describe('several servers', () => {
  test('share the messages and deliver each once', async () => {
    const talks = [];
    for (let n = 0; n < 12; n++) talks.push(await booked());
    const workers = [werkwijzer.newWorker(), werkwijzer.newWorker(), werkwijzer.newWorker()];
    const tried = await Promise.all(workers.map((worker) => worker.runDue()));
    expect(tried.reduce((sum, count) => sum + count, 0)).toBe(24); // a mail and a chat message each
    for (const { address } of talks) expect(mailsTo(address)).toHaveLength(1);
  });

  test('lose nothing when one dies with messages in its hands: they come back when its lease ends', async () => {
    const { address } = await booked();
    const claimed = await claimDue(werkwijzer.db, 'MAIL', clock());
    expect(claimed).toHaveLength(1);
    await werkwijzer.deliver();
    await werkwijzer.deliver(at(LEASE_MS - 1));
    expect(mailsTo(address)).toEqual([]);
    await werkwijzer.deliver(at(LEASE_MS));
    expect(mailsTo(address)).toHaveLength(1);
  });

  test('a server that is told to stop takes nothing new', async () => {
    const { address } = await booked();
    const worker = werkwijzer.newWorker();
    await worker.stop();
    expect(await worker.runDue()).toBe(0);
    expect(mailsTo(address)).toEqual([]);
  });

  test('a started worker delivers by itself', async () => {
    const { address } = await booked();
    const worker = werkwijzer.newWorker();
    worker.start();
    await expect.poll(() => mailsTo(address), { timeout: 5000 }).toHaveLength(1);
    await worker.stop();
  });
});

describe('an address is not flooded', () => {
  const limited = () => werkwijzer.newWorker({ SMTP_URL: werkwijzer.mailUrl });

  test('a second confirmation within the hour waits, and is not lost', async () => {
    const { address, talk } = await booked();
    const second = await booked(address.toUpperCase());
    const worker = limited();
    await worker.runDue();
    await worker.runDue(() => at(HOUR_MS - 1));
    expect(werkwijzer.mails().filter(({ to }) => to[0]?.toLowerCase() === address)).toHaveLength(1);
    await worker.runDue(() => at(HOUR_MS + 10_000));
    const states = [await confirmation(talk), await confirmation(second.talk)].map((row) => row?.state);
    expect(states).toEqual(['SENT', 'SENT']);
  });

  test('also when several servers are at it at once', async () => {
    const address = newAddress();
    const talks = [
      await booked(address),
      await booked(address),
      await booked(address),
      await booked(address),
    ];
    await Promise.all([limited().runDue(), limited().runDue(), limited().runDue()]);
    expect(mailsTo(address).length).toBeLessThanOrEqual(1);
    await limited().runDue(() => at(30_000));
    expect(mailsTo(address)).toHaveLength(1);
    for (let hour = 1; hour <= 4; hour++) await limited().runDue(() => at(hour * HOUR_MS + hour * 60_000));
    expect(mailsTo(address)).toHaveLength(talks.length);
  });

  test('waiting is no failed try', async () => {
    const first = await booked();
    const { talk } = await booked(first.address);
    const worker = limited();
    for (let minutes = 0; minutes < 50; minutes += 10) await worker.runDue(() => at(minutes * 60_000));
    const rows = [await confirmation(first.talk), await confirmation(talk)];
    const waiting = rows.find((row) => row?.state === 'PENDING');
    expect(waiting).toMatchObject({ attempts: 0, lastError: null, lockedUntil: null });
  });

  test('of changes at most five an hour go out, and those that were overtaken never', async () => {
    const { address, talk } = await booked();
    await werkwijzer.deliver();
    await asSystem(werkwijzer.db, async (tx) => {
      const [row] = await tx.outboxMessage.findMany({
        where: { appointmentId: talk.appointmentId, kind: 'CLIENT_CONFIRMATION' },
      });
      const sent = { channel: 'MAIL', kind: 'CLIENT_CANCELLED', state: 'SENT' } as const;
      await tx.outboxMessage.createMany({
        data: Array.from({ length: 5 }, (_, n) => ({
          ...{ ...sent, id: newId(), dedupeKey: `earlier ${n}`, addressKey: row?.addressKey ?? null },
          ...{ notBefore: clock(), createdAt: clock(), endedAt: clock() },
        })),
      });
    });
    await cancelAppointment(
      ...([partsOf(werkwijzer), await site()] as const),
      ...([{ as: 'CLIENT', clientId: talk.clientId }, talk.appointmentId] as const),
    );
    await werkwijzer.deliver();
    expect(mailsTo(address)).toHaveLength(1);
    await werkwijzer.deliver(at(HOUR_MS));
    expect(mailsTo(address)).toHaveLength(2);
  });
});

describe('the morning agenda', () => {
  const agendas = () =>
    asSystem(werkwijzer.db, (tx) => tx.outboxMessage.findMany({ where: { kind: 'COACH_AGENDA' } }));
  const brussels = (time: string) => new Date(`2026-12-30T${time}:00+01:00`);

  test('is there from half past seven until noon, once, for a coach who has talks that day', async () => {
    await bookTalk(werkwijzer, { day: '2026-12-30' });
    await enqueueAgendas(werkwijzer.db, brussels('07:29'));
    await enqueueAgendas(werkwijzer.db, brussels('12:00'));
    await enqueueAgendas(werkwijzer.db, new Date('2026-12-31T08:00:00+01:00'));
    expect(await agendas()).toEqual([]);
    await enqueueAgendas(werkwijzer.db, brussels('07:30'));
    await enqueueAgendas(werkwijzer.db, brussels('08:15'));
    expect((await agendas()).map(({ facts }) => facts)).toEqual([{ day: '2026-12-30' }]);
  });

  test('is dropped when it could not go out that day', async () => {
    await werkwijzer.deliver(new Date('2026-12-31T08:00:00+01:00'));
    expect(await agendas()).toMatchObject([{ state: 'DROPPED', lastError: 'PAST' }]);
  });
});

describe('housekeeping', () => {
  test('deletes what nobody has a use for, and nothing younger', async () => {
    const { db } = werkwijzer;
    const parts = partsOf(werkwijzer);
    const slot = await freeSlot(werkwijzer);
    const holder = { browserKey: 'b', networkKey: 'n', mostPerBrowser: 9, mostPerNetwork: 9 };
    await holdSlot(parts, await site(), { as: 'CLIENT', known: true }, slot, holder);
    const caller = { name: 'Demo', phone: '+32470123456', partOfDay: 'ANY', language: 'nl' } as const;
    await requestCall(parts, await site(), caller);
    await booked();
    await werkwijzer.deliver();
    const counts = () =>
      asSystem(db, async (tx) => ({
        holds: await tx.appointment.count({ where: { state: 'HELD' } }),
        talks: await tx.appointment.count({ where: { state: 'BOOKED' } }),
        calls: await tx.callRequest.count(),
        ended: await tx.outboxMessage.count({ where: { state: { not: 'PENDING' } } }),
        pending: await tx.outboxMessage.count({ where: { state: 'PENDING' } }),
      }));
    await asSystem(db, async (tx) => {
      const { coachId, siteId, start: startsAt, end: endsAt } = slot;
      const freed = { coachId, siteId, hiddenUntil: startsAt };
      await tx.freedTime.createMany({
        data: [
          { id: newId(), ...freed, startsAt: at(-2 * HOUR_MS), endsAt: at(-HOUR_MS) },
          { id: newId(), ...freed, startsAt, endsAt },
        ],
      });
      await tx.processedActivity.createMany({
        data: [
          { key: 'old', at: at(-8 * DAY_MS) },
          { key: 'new', at: at(0) },
        ],
      });
      const key = { requestHash: 'x', appointmentId: newId() };
      await tx.idempotencyKey.createMany({
        data: [
          { ...key, key: 'old', at: at(-DAY_MS - 1) },
          { ...key, key: 'new', at: at(0) },
        ],
      });
    });
    const before = await counts();
    await keepHouse(db, at(HOUR_MS));
    expect(await counts()).toEqual(before); // the hold ran out less than an hour ago
    const small = await asSystem(db, async (tx) => [
      // That the demo's people were welcomed stays: it is what keeps them from being welcomed twice.
      (await tx.processedActivity.findMany())
        .map(({ key }) => key)
        .filter((key) => !key.startsWith('welcome ')),
      (await tx.idempotencyKey.findMany()).map(({ key }) => key),
      await tx.freedTime.count(),
    ]);
    expect(small).toEqual([['new'], ['new'], 1]);
    await keepHouse(db, at(30 * DAY_MS + HOUR_MS));
    expect(await counts()).toEqual({ ...before, holds: 0, calls: 0, ended: expect.any(Number) as number });
    expect((await counts()).ended).toBeLessThan(before.ended);
  });
});
