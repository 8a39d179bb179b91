import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '../../prisma/demo-data.ts';
import { bookAgain } from '../../src/booking/book-again.ts';
import { bookSlot, type Booked } from '../../src/booking/book-slot.ts';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { claimLink, giveClaimCode } from '../../src/booking/claim-link.ts';
import { readClientFile } from '../../src/booking/client-file.ts';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { addLeave, moveDay, removeException } from '../../src/booking/edit-schedule.ts';
import { holdSlot, releaseHold } from '../../src/booking/hold-slot.ts';
import { listSlots } from '../../src/booking/list-slots.ts';
import { moveAppointment } from '../../src/booking/move-appointment.ts';
import { openLink } from '../../src/booking/open-link.ts';
import type { Slot } from '../../src/booking/plan.ts';
import { readAgenda } from '../../src/booking/read-agenda.ts';
import { readSite, type Asker, type BookingSite } from '../../src/booking/read-site.ts';
import { recordOutcome } from '../../src/booking/record-outcome.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { DomainError } from '../../src/domain-error.ts';
import { newId } from '../../src/ids.ts';
import { identify, type KnownPerson } from '../../src/people/identify.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const start = new Date('2026-11-22T10:00:00Z');
let now = start;
const clock = () => now;
const werkwijzer = useWerkwijzer({ now: clock });
const parts = {
  get db() {
    return werkwijzer.db;
  },
  get sealer() {
    return werkwijzer.sealer;
  },
  clock,
};
const asker: Asker = { as: 'CLIENT', known: false };
const client = {
  name: 'Demo',
  contact: { kind: 'MAIL', value: 'demo@voorbeeld.test' },
  language: 'nl',
} as const;
const holder = { browserKey: 'b', networkKey: 'n', mostPerBrowser: 2, mostPerNetwork: 20 };
let site: BookingSite;
let coach: KnownPerson;
let nurse: KnownPerson;

beforeAll(async () => {
  site = await readSite(werkwijzer.db, clock, { slug: 'demo' });
  coach = await personOf('COACH');
  nurse = await personOf('CARE_PROFESSIONAL');
});

afterEach(async () => {
  now = start;
  await asSystem(werkwijzer.db, async (tx) => {
    for (const table of [tx.appointment, tx.client, tx.freedTime, tx.idempotencyKey, tx.scheduleException])
      await (table as typeof tx.appointment).deleteMany();
  });
});

async function personOf(role: string): Promise<KnownPerson> {
  const demo = demoPeople.find((person) => person.role === role);
  const identity = demo && { tenantId: demo.tenantId, objectId: demo.objectId };
  const known = identity && (await identify(werkwijzer.db, clock, identity));
  if (!known) throw new Error(`no demo person is ${role}`);
  return known;
}

const slots = (who: Asker = asker) =>
  listSlots(parts, site, who, { from: now, until: new Date('2026-12-30T00:00:00Z') });

async function freeSlot(n = 0): Promise<Slot> {
  const slot = (await slots())[n];
  if (!slot) throw new Error('there is no free slot');
  return slot;
}

const book = (slot: Slot, idempotencyKey?: string, who: Asker = asker): Promise<Booked> =>
  bookSlot(parts, site, who, {
    ...{ what: { slot }, client, companion: false, idempotencyKey },
    agreement: { how: who.as === 'CLIENT' ? 'ONLINE' : 'SPOKEN' },
  });

const rowOf = (id: string) =>
  asSystem(werkwijzer.db, (tx) => tx.appointment.findUniqueOrThrow({ where: { id } }));

const clientOf = async ({ appointmentId }: Booked) => ({
  as: 'CLIENT' as const,
  clientId: (await rowOf(appointmentId)).clientId ?? '',
});

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as DomainError).code,
  );

const isOffered = async ({ slotId }: Slot) => (await slots()).some((one) => one.slotId === slotId);

describe('a talk by telephone', () => {
  test('is for whom the coach can call: booked, moved to or chosen as a next talk', async () => {
    const all = await slots();
    const [call, next] = all.filter(({ mode }) => mode === 'PHONE');
    const here = all.find(({ mode }) => mode !== 'PHONE');
    if (!call || !next || !here) throw new Error('the demo has no such slots');
    expect(await code(book(call))).toBe('INVALID');
    const booked = await book(here);
    const who = await clientOf(booked);
    const move = { appointmentId: booked.appointmentId, to: call };
    expect(await code(moveAppointment(parts, site, who, move))).toBe('INVALID');
    const again = { clientId: who.clientId, slot: call };
    expect(await code(bookAgain(parts, site, who, again))).toBe('INVALID');
    // A coach knows how to reach someone.
    expect(await code(moveAppointment(parts, site, { as: 'COACH', person: coach }, move))).toBe('done');
    expect(await code(moveAppointment(parts, site, who, { ...move, to: next }))).toBe('done');
  });
});

describe('a hold', () => {
  test('keeps a slot for five minutes, and then no longer', async () => {
    const slot = await freeSlot();
    await holdSlot(parts, site, asker, slot, holder);
    expect(await code(book(slot))).toBe('SLOT_TAKEN');
    now = new Date(start.getTime() + 6 * 60_000);
    expect(await code(book(slot))).toBe('done');
  });

  test('that ran out still books while nobody took the slot, and not after', async () => {
    const [slot, other] = [await freeSlot(), await freeSlot(1)];
    const { holdId } = await holdSlot(parts, site, asker, slot, holder);
    const late = await holdSlot(parts, site, asker, other, holder);
    now = new Date(start.getTime() + 10 * 60_000);
    const request = { client, companion: false, agreement: { how: 'ONLINE' as const } };
    expect(await code(bookSlot(parts, site, asker, { what: { holdId }, ...request }))).toBe('done');
    await book(other);
    expect(await code(bookSlot(parts, site, asker, { what: { holdId: late.holdId }, ...request }))).toMatch(
      /SLOT_GONE|SLOT_TAKEN/,
    );
  });

  test('is given back when it is released', async () => {
    const slot = await freeSlot();
    const { holdId } = await holdSlot(parts, site, asker, slot, holder);
    expect(await isOffered(slot)).toBe(false);
    await releaseHold(parts, site, holdId);
    expect(await isOffered(slot)).toBe(true);
  });

  test('is the third of a browser once too often', async () => {
    const [a, b, c] = await slots();
    if (!a || !b || !c) throw new Error('too few slots');
    await holdSlot(parts, site, asker, a, holder);
    await holdSlot(parts, site, asker, b, holder);
    expect(await code(holdSlot(parts, site, asker, c, holder))).toBe('TOO_MANY_HOLDS');
  });
});

describe('lead time', () => {
  test('binds professionals too, and not the coach', async () => {
    const slot = await freeSlot();
    now = new Date(slot.start.getTime() - 60 * 60_000);
    const sees = async (who: Asker) => (await slots(who)).some(({ slotId }) => slotId === slot.slotId);
    expect(await sees(asker)).toBe(false);
    expect(await sees({ as: 'PROFESSIONAL', person: nurse })).toBe(false);
    expect(await sees({ as: 'COACH', person: coach })).toBe(true);
  });

  test('that ends while a hold lives does not keep it from being confirmed', async () => {
    const slot = await freeSlot();
    now = new Date(slot.start.getTime() - 122 * 60_000);
    const { holdId } = await holdSlot(parts, site, asker, slot, holder);
    const late = { ...{ what: { holdId }, client, companion: false }, agreement: { how: 'ONLINE' as const } };
    now = new Date(slot.start.getTime() - 119 * 60_000);
    expect(await code(book(slot))).toBe('SLOT_GONE');
    expect(await code(bookSlot(parts, site, asker, late))).toBe('done');
  });
});

describe('an idempotency key', () => {
  test('of a client books anew after they cancelled', async () => {
    const slot = await freeSlot();
    const key = newId();
    const first = await book(slot, key);
    await cancelAppointment(parts, site, await clientOf(first), first.appointmentId);
    const second = await book(slot, key);
    expect(second.appointmentId).not.toBe(first.appointmentId);
    expect((await rowOf(second.appointmentId)).state).toBe('BOOKED');
  });

  test('gives the same answer to the same request, and refuses another one', async () => {
    const slot = await freeSlot();
    const first = await book(slot, 'sleutel-1');
    expect(await book(slot, 'sleutel-1')).toEqual(first);
    expect(await code(book(await freeSlot(1), 'sleutel-1'))).toBe('KEY_REUSED');
  });

  test('two at once book once', async () => {
    const slot = await freeSlot();
    const both = await Promise.all([book(slot, 'sleutel-2'), book(slot, 'sleutel-2')]);
    expect(both[0]).toEqual(both[1]);
  });

  test('is not spent by a try that failed, and a new one books a cancelled slot again', async () => {
    const slot = await freeSlot();
    const mine = await book(slot, 'sleutel-3');
    expect(await code(book(slot, 'sleutel-4'))).toBe('SLOT_TAKEN');
    await cancelAppointment(parts, site, await clientOf(mine), mine.appointmentId);
    expect(await code(book(slot, 'sleutel-4'))).toBe('done');
  });
});

describe('a client', () => {
  test('moves to another slot, and the old one is free again', async () => {
    const [slot, other] = [await freeSlot(), await freeSlot(3)];
    const mine = await book(slot);
    await moveAppointment(parts, site, await clientOf(mine), {
      appointmentId: mine.appointmentId,
      to: other,
    });
    const row = await rowOf(mine.appointmentId);
    expect([row.startsAt, row.sequence]).toEqual([other.start, 1]);
    expect([await isOffered(slot), await isOffered(other)]).toEqual([true, false]);
  });

  test('cannot touch an appointment of someone else', async () => {
    const [mine, other] = [await book(await freeSlot()), await book(await freeSlot(1))];
    const who = await clientOf(mine);
    expect(await code(cancelAppointment(parts, site, who, other.appointmentId))).toBe('NOT_FOUND');
  });

  test('sees what is kept and who saw it, and erases it: what was to come is cancelled', async () => {
    const slot = await freeSlot();
    const mine = await book(slot);
    const { clientId } = await clientOf(mine);
    const range = { from: start, until: new Date('2026-12-30T00:00:00Z') };
    expect((await readAgenda(parts, coach, range)).map((item) => item.client?.name)).toEqual(['Demo']);
    const file = await readClientFile(parts, site, clientId);
    expect(file).toMatchObject({ name: 'Demo', contact: client.contact });
    expect(file?.seenBy).toEqual([{ name: 'Demo Coach', day: '2026-11-22' }]);
    await eraseClient(parts, site, clientId);
    expect(await readClientFile(parts, site, clientId)).toBeUndefined();
    expect(await rowOf(mine.appointmentId)).toMatchObject({ state: 'CANCELLED', clientId: null });
    expect(await openLink(parts, mine.token)).toEqual({ kind: 'GONE' });
    expect(await isOffered(slot)).toBe(true);
  });
});

describe('a reserved slot', () => {
  test('is moved to another one of the same schedule by its client, who needs no key', async () => {
    const withKey: Asker = { as: 'CLIENT', known: false, reservedKey: 'demo-infosessie' };
    const [one, other] = (await slots(withKey)).filter(({ reservedFor }) => reservedFor !== null);
    if (!one || !other) throw new Error('the demo has no reserved slots');
    const booked = await book(one, undefined, withKey);
    const move = { appointmentId: booked.appointmentId, to: other };
    expect(await code(moveAppointment(parts, site, await clientOf(booked), move))).toBe('done');
    const stranger = await book(await freeSlot());
    const into = { appointmentId: stranger.appointmentId, to: one };
    expect(await code(moveAppointment(parts, site, await clientOf(stranger), into))).toBe('SLOT_GONE');
  });
});

describe('a booking on behalf', () => {
  const behalf = () => ({ as: 'PROFESSIONAL', person: nurse }) as const;

  test('gives a link that shows this appointment, until it is claimed with the code', async () => {
    const mine = await book(await freeSlot(), undefined, behalf());
    expect((await openLink(parts, mine.token)).kind).toBe('HANDED');
    expect(await code(claimLink(parts, mine.token, '000000'))).toBe('CODE_SPENT');
    const { code: digits } = await giveClaimCode(parts, coach, mine);
    const own = await claimLink(parts, mine.token, digits);
    expect((await openLink(parts, own)).kind).toBe('OWN');
    expect(await openLink(parts, mine.token)).toEqual({ kind: 'GONE' });
    expect(await code(claimLink(parts, mine.token, digits))).toBe('NOT_FOUND');
  });

  test('five wrong guesses spend the code', async () => {
    const mine = await book(await freeSlot(), undefined, behalf());
    const { code: digits } = await giveClaimCode(parts, coach, mine);
    const wrong = digits === '111111' ? '222222' : '111111';
    for (let n = 0; n < 5; n++) expect(await code(claimLink(parts, mine.token, wrong))).toBe('CODE_WRONG');
    expect(await code(claimLink(parts, mine.token, digits))).toBe('CODE_SPENT');
  });

  test('that the client cancels stays hidden until the fixed hour, and its link shows nothing', async () => {
    const slot = await freeSlot(4);
    const mine = await book(slot, undefined, behalf());
    await cancelAppointment(parts, site, await clientOf(mine), mine.appointmentId);
    expect(await isOffered(slot)).toBe(false);
    expect(await openLink(parts, mine.token)).toEqual({ kind: 'GONE' });
    now = new Date('2026-11-23T05:59:00Z');
    expect(await isOffered(slot)).toBe(false);
    now = new Date('2026-11-23T06:01:00Z');
    expect(await isOffered(slot)).toBe(true);
  });

  test('is not for a stranger to the site, nor where only clients book', async () => {
    const stranger = { ...nurse, roles: [] };
    const who = { as: 'PROFESSIONAL', person: stranger } as const;
    expect(await code(book(await freeSlot(), undefined, who))).toBe('NOT_FOUND');
    const closed = { ...site, policy: { ...site.policy, professionalsBook: false } };
    expect(await code(listSlots(parts, closed, behalf(), { from: now, until: now }))).toBe('BOOKING_CLOSED');
  });
});

describe('a coach', () => {
  test('writes down how a talk went, only after it began, and books a next one for the same client', async () => {
    const mine = await book(await freeSlot());
    const outcome = { appointmentId: mine.appointmentId, state: 'NO_SHOW', steps: [] } as const;
    expect(await code(recordOutcome(parts, coach, outcome))).toBe('TOO_LATE');
    const { startsAt, clientId } = await rowOf(mine.appointmentId);
    now = new Date(startsAt.getTime() + 60_000);
    await recordOutcome(parts, coach, outcome);
    const next = (await slots({ as: 'COACH', person: coach }))[0];
    if (!next || !clientId) throw new Error('nothing to book');
    const who = { as: 'COACH', person: coach } as const;
    const again = await bookAgain(parts, site, who, { clientId, slot: next });
    expect(await rowOf(again.appointmentId)).toMatchObject({ clientId, followUp: true, bookedBy: 'COACH' });
    const file = await readClientFile(parts, site, clientId);
    expect(file?.appointments.map(({ state }) => state)).toEqual(['BOOKED', 'BOOKED']); // a no-show shows nowhere
  });

  test('who goes on leave loses no appointment: each needs a choice', async () => {
    const mine = await book(await freeSlot());
    const { startsAt } = await rowOf(mine.appointmentId);
    const day = startsAt.toISOString().slice(0, 10);
    const leave = { from: day, until: day };
    const asked = await addLeave(parts, coach, leave);
    expect(asked).toMatchObject({ done: false, conflicts: [{ appointmentId: mine.appointmentId }] });
    const exceptions = () => asSystem(werkwijzer.db, (tx) => tx.scheduleException.count());
    expect(await exceptions()).toBe(0);
    const kept = await addLeave(parts, coach, {
      ...leave,
      choices: { [mine.appointmentId]: { do: 'KEEP' } },
    });
    expect(kept.done).toBe(true);
    expect([(await rowOf(mine.appointmentId)).state, await exceptions()]).toEqual(['BOOKED', 1]);
  });

  test('is asked again about a talk that was kept, when the day falls out another time', async () => {
    const slot = await freeSlot();
    const mine = await book(slot);
    const day = { from: slot.day, until: slot.day };
    const keep = { [mine.appointmentId]: { do: 'KEEP' } } as const;
    await addLeave(parts, coach, { ...day, choices: keep });
    const conflicts = [{ appointmentId: mine.appointmentId }];
    expect(await addLeave(parts, coach, day)).toMatchObject({ done: false, conflicts });
    const { scheduleId } = slot;
    const [away] = await asSystem(werkwijzer.db, (tx) => tx.scheduleException.findMany());
    await removeException(parts, coach, { exceptionId: away?.id ?? '' });
    const nothing = { startsAt: null, endsAt: null, place: null, wayfinding: null };
    const out = { scheduleId, day: slot.day, toDay: null, ...nothing };
    expect(await moveDay(parts, coach, out)).toMatchObject({ done: false, conflicts });
    await moveDay(parts, coach, { ...out, choices: keep });
    expect(await addLeave(parts, coach, day)).toMatchObject({ done: false, conflicts });
  });

  test('is offered until the assignment ends, and not after', async () => {
    const until = new Date('2026-12-03T00:00:00Z');
    const late = (await slots()).find(({ start: at }) => at > until);
    await asSystem(werkwijzer.db, (tx) => tx.assignment.updateMany({ data: { until } }));
    site = await readSite(werkwijzer.db, clock, { slug: 'demo' });
    try {
      const offered = await slots({ as: 'COACH', person: coach });
      expect(offered.length).toBeGreaterThan(0);
      expect(offered.filter(({ end }) => end > until)).toEqual([]);
      if (!late) throw new Error('there was no slot after it');
      expect(await code(book(late))).toBe('SLOT_GONE');
    } finally {
      await asSystem(werkwijzer.db, (tx) => tx.assignment.updateMany({ data: { until: null } }));
      site = await readSite(werkwijzer.db, clock, { slug: 'demo' });
    }
  });

  test('may use time at once that is hidden from others after the client of a professional cancelled', async () => {
    const slot = await freeSlot();
    const handed = await book(slot, undefined, { as: 'PROFESSIONAL', person: nurse });
    await cancelAppointment(parts, site, await clientOf(handed), handed.appointmentId);
    const own = await slots({ as: 'COACH', person: coach });
    expect(own.some(({ slotId }) => slotId === slot.slotId)).toBe(true);
    expect(await isOffered(slot)).toBe(false);
    expect(
      (await slots({ as: 'PROFESSIONAL', person: nurse })).some((one) => one.slotId === slot.slotId),
    ).toBe(false);
    const { clientId } = await clientOf(await book(await freeSlot()));
    expect(await code(bookAgain(parts, site, { as: 'COACH', person: coach }, { clientId, slot }))).toBe(
      'done',
    );
  });

  test('who is busy at one site is not offered at another', async () => {
    const other = newId();
    await asSystem(werkwijzer.db, async (tx) => {
      const { organisationId } = await tx.site.findFirstOrThrow();
      await tx.site.create({ data: { id: other, organisationId, slug: 'tweede', name: 'Demo tweede' } });
      await tx.assignment.create({
        data: { id: newId(), siteId: other, coachId: coach.id, from: new Date('2026-01-01') },
      });
      const [first] = await tx.schedule.findMany({ where: { rule: 'FREQ=WEEKLY;BYDAY=WE' } });
      if (first) await tx.schedule.create({ data: { ...first, id: newId(), siteId: other } });
    });
    const second = await readSite(werkwijzer.db, clock, { slug: 'tweede' });
    const until = new Date('2026-12-30T00:00:00Z');
    const [there] = await listSlots(parts, second, asker, { from: now, until });
    if (!there) throw new Error('no slot at the second site');
    expect(await isOffered(there)).toBe(true);
    await bookSlot(parts, second, asker, {
      ...{ what: { slot: there }, client, companion: false, agreement: { how: 'ONLINE' } },
    });
    expect(await isOffered(there)).toBe(false);
  });
});
