import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { runClocks } from '../../src/delivery/run-clocks.ts';
import { identify, type KnownPerson } from '../../src/people/identify.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { declineReferral } from '../../src/referral/decline-referral.ts';
import { handOver } from '../../src/referral/hand-over.ts';
import { readOwnReferrals } from '../../src/referral/own-referrals.ts';
import { addWorkingMinutes } from '../../src/referral/working-time.ts';
import { accepted, readIn, refer, setPolicy, SITE_ID } from '../support/loop.ts';
import { partsOf, person } from '../support/talks.ts';
import { clock, coach, doctor, useWerkwijzer } from '../support/werkwijzer.ts';

// A Sunday in the tests' November; the clock runs on Monday from half past eight.

const running = useWerkwijzer();
const SECOND = 'de300000-0000-4000-8000-0000000000f2';
const DOCTOR_ID = 'de300000-0000-4000-8000-000000000022';
const at = (iso: string) => new Date(iso);
const hours = { workFrom: '08:30', workUntil: '17:00' };

async function second(): Promise<KnownPerson> {
  const known = await identify(running.db, clock, { tenantId: demoTenants.employer, objectId: SECOND });
  return known ?? expect.fail('the second coach is not known');
}
const rowOf = (id: string) =>
  asSystem(running.db, (tx) => tx.referral.findUniqueOrThrow({ where: { id }, include: { offers: true } }));
const kindsOf = (referralId: string) =>
  asSystem(running.db, (tx) =>
    tx.referralEvent.findMany({ where: { referralId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  ).then((rows) => rows.map(({ kind }) => kind));

beforeAll(async () => {
  await asSystem(running.db, async (tx) => {
    const name = 'Demo Tweede Coach';
    await tx.person.createMany({
      data: [{ id: SECOND, tenantId: demoTenants.employer, objectId: SECOND, name }],
    });
  });
  for (const who of [coach, doctor]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
});
beforeEach(async () => {
  await setPolicy(running, { ...hours, remindMinutes: 240, handOnMinutes: 480, contactPersonId: DOCTOR_ID });
  await asSystem(running.db, async (tx) => {
    await tx.assignment.deleteMany({ where: { coachId: SECOND } });
    await tx.assignment.updateMany({ data: { until: null } });
  });
});

async function hireSecond(): Promise<void> {
  await asSystem(running.db, (tx) =>
    tx.assignment.createMany({
      data: [{ id: crypto.randomUUID(), siteId: SITE_ID, coachId: SECOND, from: at('2026-01-02T00:00:00Z') }],
    }),
  );
}

describe('working time', () => {
  test.each([
    ['starts on Monday for who refers on Sunday', '2026-11-22T10:00:00Z', 60, '2026-11-23T08:30:00.000Z'],
    ['runs over to the next morning', '2026-11-23T15:30:00Z', 60, '2026-11-24T08:00:00.000Z'],
    ['skips the weekend', '2026-11-27T15:30:00Z', 60, '2026-11-30T08:00:00.000Z'],
    ['skips Christmas, a Friday', '2026-12-24T15:30:00Z', 60, '2026-12-28T08:00:00.000Z'],
    ['keeps the wall clock over a clock change', '2026-03-27T15:30:00Z', 60, '2026-03-30T07:00:00.000Z'],
  ])('%s', (_name, from, minutes, until) => {
    expect(addWorkingMinutes(at(from), minutes, hours).toISOString()).toBe(until);
  });
});

describe('a coach who does not react', () => {
  test('is reminded, then the next coach is asked too, each once', async () => {
    await hireSecond();
    const { referralId, code } = await refer(running);
    const first = (await rowOf(referralId)).offers[0]?.coachId;
    const early = at('2026-11-23T11:00:00Z');
    await runClocks(running.db, early);
    expect(await kindsOf(referralId)).toEqual(['REQUESTED']);
    const reminded = at('2026-11-23T11:31:00Z');
    await Promise.all([runClocks(running.db, reminded), runClocks(running.db, reminded)]);
    expect(await kindsOf(referralId)).toEqual(['REQUESTED', 'REMINDED']);
    await running.deliver(reminded);
    const handed = at('2026-11-23T15:31:00Z');
    await Promise.all([runClocks(running.db, handed), runClocks(running.db, handed)]);
    const { offers } = await rowOf(referralId);
    expect(new Set(offers.map(({ coachId }) => coachId)).size).toBe(2);
    expect(offers.every(({ endedAt }) => endedAt === null)).toBe(true);
    expect((await kindsOf(referralId)).filter((kind) => kind === 'HANDED_ON')).toHaveLength(1);
    expect(first).toBeDefined();
    if (first === (await person(running, 'Demo Coach')).id)
      expect(await readIn(running, coach)).toContain(`${code}, verstuurd op`);
  });

  test('when nobody is left, the contact person hears it without a word about the client', async () => {
    const { referralId, code } = await refer(running, { name: 'Zilverreiger', question: 'een stille vraag' });
    const handed = at('2026-11-23T15:31:00Z');
    for (const again of [handed, handed]) await runClocks(running.db, again);
    await running.deliver(handed);
    const read = await readIn(running, doctor);
    expect(read.split(code).length - 1).toBeGreaterThan(0);
    expect(read).toContain('blijft liggen');
    expect(read).not.toMatch(/Zilverreiger|stille vraag/);
    expect((await kindsOf(referralId)).filter((kind) => kind === 'CONTACT_TOLD')).toHaveLength(1);
  });

  test('for the referrer it says handed on from then on, and closed on the fixed day, also of who was erased', async () => {
    const { referralId, clientId } = await refer(running);
    await asSystem(running.db, async (tx) => {
      await tx.referral.update({ where: { id: referralId }, data: { question: null } });
      await tx.client.deleteMany({ where: { id: clientId } });
    });
    const nurse = await person(running, 'Demo Verpleegkundige');
    const shown = async (moment: string) =>
      (
        await readOwnReferrals(
          partsOf(running, () => at(moment)),
          nurse,
          referralId,
        )
      )[0]?.shown;
    expect(await shown('2026-11-23T15:29:00Z')).toBe('SENT');
    expect(await shown('2026-11-23T15:31:00Z')).toBe('TAKEN_OR_HANDED_ON');
    expect(await shown('2027-01-20T22:59:00Z')).toBe('TAKEN_OR_HANDED_ON');
    expect(await shown('2027-01-20T23:01:00Z')).toBe('CLOSED');
  });
});

describe('a referral changes hands', () => {
  test('of two coaches who press at once, one has it and the other hears so', async () => {
    await hireSecond();
    const { referralId } = await refer(running);
    await runClocks(running.db, at('2026-11-23T15:31:00Z'));
    const both = [await person(running, 'Demo Coach'), await second()];
    const pressed = await Promise.allSettled(
      both.map((one) => acceptReferral(partsOf(running), one, referralId)),
    );
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = pressed.find((one) => one.status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'REFERRAL_TAKEN' } });
  });

  test('declined it goes to the next coach, and after the last the question is erased', async () => {
    await hireSecond();
    const { referralId } = await refer(running);
    for (const one of [await person(running, 'Demo Coach'), await second()]) {
      const row = await rowOf(referralId);
      if (row.state === 'DECLINED') break;
      const asked = row.offers.some(({ coachId, endedAt }) => coachId === one.id && !endedAt);
      if (!asked) await handOver(partsOf(running), await second(), { referralId, to: one.id });
      await declineReferral(partsOf(running), one, { referralId, reason: 'NO_ROOM' });
    }
    expect(await rowOf(referralId)).toMatchObject({
      state: 'DECLINED',
      question: null,
      declineReason: 'NO_ROOM',
    });
  });

  test('handed over it leaves one coach and waits for the other', async () => {
    await hireSecond();
    const { referralId } = await accepted(running).catch(async () => {
      // The second coach had less to do and was asked first.
      const loop = await refer(running);
      await handOver(partsOf(running), await second(), {
        referralId: loop.referralId,
        to: (await person(running, 'Demo Coach')).id,
      });
      await acceptReferral(partsOf(running), await person(running, 'Demo Coach'), loop.referralId);
      return loop;
    });
    const mine = await person(running, 'Demo Coach');
    await handOver(partsOf(running), mine, { referralId, to: SECOND });
    expect(await rowOf(referralId)).toMatchObject({ state: 'REQUESTED', coachId: null });
    await expect(acceptReferral(partsOf(running), mine, referralId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await acceptReferral(partsOf(running), await second(), referralId);
    expect(await rowOf(referralId)).toMatchObject({ state: 'ACCEPTED', coachId: SECOND });
  });

  test('of a coach who left it is asked of another', async () => {
    const { referralId } = await accepted(running);
    await hireSecond();
    const mine = await person(running, 'Demo Coach');
    await asSystem(running.db, (tx) =>
      tx.assignment.updateMany({ where: { coachId: mine.id }, data: { until: at('2026-11-22T09:00:00Z') } }),
    );
    await runClocks(running.db, at('2026-11-22T10:01:00Z'));
    const row = await rowOf(referralId);
    expect(row).toMatchObject({ state: 'REQUESTED', coachId: null });
    expect(row.offers.find(({ coachId }) => coachId === mine.id)?.end).toBe('LEFT');
    expect(row.offers.find(({ coachId }) => coachId === SECOND)?.endedAt).toBeNull();
  });
});
