import { describe, expect, test } from 'vitest';
import type { Plan, Plans } from '../../../src/booking/plan.ts';
import { isRule } from '../../../src/booking/sitting-days.ts';
import { parseSlotId, slotIdOf } from '../../../src/booking/slot-id.ts';
import { freeSlots, offeredSlots } from '../../../src/booking/slots.ts';
import { withOffset } from '../../../src/booking/zone.ts';

const coachId = '00000000-0000-4000-8000-000000000001';

const usual: Plan = {
  ...{ id: 's1', siteId: 'site', coachId, rule: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-01-05', until: null },
  ...{ startsAt: '09:00', endsAt: '12:00', minutes: 50, bufferMinutes: 10, dailyCap: null, leadMinutes: 0 },
  ...{
    horizonDays: 365,
    mode: 'ON_SITE',
    place: 'Demo',
    wayfinding: '',
    reservedFor: null,
    reservedKey: null,
  },
  openOnHolidays: false,
  leavesAt: null,
};

const plansOf = (plan: Partial<Plan>, rest: Partial<Plans> = {}): Plans => ({
  ...{ plans: [{ ...usual, ...plan }], leaves: [], moved: [] },
  ...rest,
});

function starts(
  plans: Plans,
  from: string,
  until: string,
  now = `${from}T00:00:00Z`,
  ownAgenda = false,
): string[] {
  const range = { from: new Date(`${from}T00:00:00Z`), until: new Date(`${until}T23:59:59Z`) };
  return offeredSlots(plans, { now: new Date(now), ...range, staff: ownAgenda, ownAgenda }).map(({ start }) =>
    withOffset(start).slice(0, 16),
  );
}

describe('slots of a schedule', () => {
  test('stand one after another with their pause, and end in time', () => {
    expect(starts(plansOf({}), '2026-11-23', '2026-11-23')).toEqual([
      '2026-11-23T09:00',
      '2026-11-23T10:00',
      '2026-11-23T11:00',
    ]);
  });

  test('come every second Monday when the rule says so, counted from the first day', () => {
    const days = starts(
      plansOf({ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', endsAt: '09:50' }),
      '2026-11-20',
      '2026-12-25',
    );
    expect(days.map((day) => day.slice(0, 10))).toEqual(['2026-11-23', '2026-12-07', '2026-12-21']);
  });

  test('keep their time on the clock in summer when they are booked in winter', () => {
    const plans = plansOf({ endsAt: '09:50' });
    const days = starts(plans, '2027-03-22', '2027-04-12', '2026-12-01T00:00:00Z');
    // Easter Monday, the 29th of March, falls out
    expect(days).toEqual(['2027-03-22T09:00', '2027-04-05T09:00', '2027-04-12T09:00']);
  });

  test('leave out an hour that the spring change skips, and give the autumn hour once', () => {
    const night = { rule: 'FREQ=DAILY', startsAt: '01:00', endsAt: '04:00', minutes: 30, bufferMinutes: 30 };
    expect(
      starts(plansOf(night), '2027-03-28', '2027-03-28', '2027-03-27T00:00:00Z').filter((day) =>
        day.startsWith('2027-03-28'),
      ),
    ).toEqual(['2027-03-28T01:00', '2027-03-28T03:00']);
    const autumn = offeredSlots(plansOf(night), {
      now: new Date('2026-10-24T12:00:00Z'),
      from: new Date('2026-10-24T22:00:00Z'),
      until: new Date('2026-10-25T10:00:00Z'),
      staff: true,
    });
    expect(autumn.map(({ start }) => withOffset(start).slice(11, 16))).toEqual(['01:00', '02:00', '03:00']);
    for (const [n, slot] of autumn.entries()) {
      const next = autumn[n + 1];
      if (next) expect(slot.end <= next.start).toBe(true);
    }
  });

  test('are not there on a public holiday, on leave, or on a day that fell out; a moved day has them elsewhere', () => {
    const daily = { rule: 'FREQ=DAILY', endsAt: '09:50' };
    expect(starts(plansOf(daily), '2026-12-24', '2026-12-26')).toEqual([
      '2026-12-24T09:00',
      '2026-12-26T09:00',
    ]);
    expect(starts(plansOf({ ...daily, openOnHolidays: true }), '2026-12-25', '2026-12-25')).toHaveLength(1);
    const leaves = [{ coachId, from: '2026-12-01', until: '2026-12-02' }];
    expect(starts(plansOf(daily, { leaves }), '2026-12-01', '2026-12-03')).toEqual(['2026-12-03T09:00']);
    const nothing = { startsAt: undefined, endsAt: undefined, place: undefined, wayfinding: undefined };
    const moved = [
      { ...nothing, scheduleId: 's1', day: '2026-11-23', toDay: '2026-11-24', startsAt: '11:00' },
    ];
    expect(starts(plansOf({}, { moved }), '2026-11-23', '2026-11-25')).toEqual(['2026-11-24T11:00']);
  });

  test('keep lead time and horizon for clients; staff need no lead', () => {
    const plans = plansOf({ leadMinutes: 120, horizonDays: 7 });
    expect(starts(plans, '2026-11-23', '2026-11-30', '2026-11-23T08:00:00Z')).toEqual([
      '2026-11-23T11:00',
      '2026-11-30T09:00',
      '2026-11-30T10:00',
      '2026-11-30T11:00',
    ]);
    expect(starts(plans, '2026-11-23', '2026-11-23', '2026-11-23T08:30:00Z', true)).toContain(
      '2026-11-23T10:00',
    );
    expect(starts(plans, '2026-12-07', '2026-12-07', '2026-11-23T08:30:00Z')).toEqual([]);
  });

  test('that are reserved are seen by staff and by whoever has the key', () => {
    const plans = plansOf({ reservedFor: 'Demo afdeling', reservedKey: 'sleutel', endsAt: '09:50' });
    const range = {
      now: new Date('2026-11-22T00:00:00Z'),
      from: new Date('2026-11-23T00:00:00Z'),
      until: new Date('2026-11-24T00:00:00Z'),
    };
    expect(offeredSlots(plans, { ...range, staff: false })).toEqual([]);
    expect(offeredSlots(plans, { ...range, staff: false, reservedKey: 'ander' })).toEqual([]);
    expect(offeredSlots(plans, { ...range, staff: false, reservedKey: 'sleutel' })).toHaveLength(1);
    expect(offeredSlots(plans, { ...range, staff: true })).toHaveLength(1);
  });

  test('are free unless something of the coach overlaps, and none are on a full day', () => {
    const range = {
      now: new Date('2026-11-22T00:00:00Z'),
      from: new Date('2026-11-23T00:00:00Z'),
      until: new Date('2026-11-24T00:00:00Z'),
      staff: true,
    };
    const busy = [
      {
        coachId,
        startsAt: new Date('2026-11-23T09:30:00Z'),
        endsAt: new Date('2026-11-23T09:50:00Z'),
        hidden: false,
      },
    ];
    const free = freeSlots(plansOf({}), busy, range).map(({ start }) => withOffset(start).slice(11, 16));
    expect(free).toEqual(['09:00', '11:00']);
    expect(freeSlots(plansOf({ dailyCap: 1 }), busy, range)).toEqual([]);
  });

  test('keep their pause from whatever else the coach has, also off the grid', () => {
    const range = {
      now: new Date('2026-11-22T00:00:00Z'),
      from: new Date('2026-11-23T00:00:00Z'),
      until: new Date('2026-11-24T00:00:00Z'),
      staff: false,
    };
    const busy = (from: string, until: string) => [
      {
        coachId,
        startsAt: new Date(`2026-11-23T${from}Z`),
        endsAt: new Date(`2026-11-23T${until}Z`),
        hidden: false,
      },
    ];
    const free = (from: string, until: string) =>
      freeSlots(plansOf({}), busy(from, until), range).map(({ start }) => withOffset(start).slice(11, 16));
    expect(free('08:50', '08:55')).toEqual(['11:00']);
    expect(free('08:54', '08:55')).toEqual(['11:00']);
    expect(free('07:00', '07:50')).toEqual(['09:00', '10:00', '11:00']);
    expect(free('07:00', '07:51')).toEqual(['10:00', '11:00']);
  });

  test('share the lowest cap of the day among all schedules of a coach', () => {
    const range = {
      now: new Date('2026-11-22T00:00:00Z'),
      from: new Date('2026-11-23T00:00:00Z'),
      until: new Date('2026-11-24T00:00:00Z'),
      staff: false,
    };
    const evening = { ...usual, id: 's2', startsAt: '18:00', endsAt: '20:00', dailyCap: 1 };
    const plans = plansOf({}, { plans: [usual, evening] });
    expect(freeSlots(plans, [], range)).toHaveLength(5);
    const times = { startsAt: new Date('2026-11-23T08:00:00Z'), endsAt: new Date('2026-11-23T08:50:00Z') };
    expect(freeSlots(plans, [{ coachId, ...times, hidden: false }], range)).toEqual([]);
  });

  test('that were freed and are hidden are free to the coach alone', () => {
    const range = {
      now: new Date('2026-11-22T00:00:00Z'),
      from: new Date('2026-11-23T00:00:00Z'),
      until: new Date('2026-11-24T00:00:00Z'),
      staff: true,
    };
    const times = { startsAt: new Date('2026-11-23T08:00:00Z'), endsAt: new Date('2026-11-23T08:50:00Z') };
    const busy = [{ coachId, ...times, hidden: true }];
    expect(freeSlots(plansOf({}), busy, range)).toHaveLength(2);
    expect(freeSlots(plansOf({}), busy, { ...range, ownAgenda: true })).toHaveLength(3);
  });

  test('end when the coach leaves the site', () => {
    const leavesAt = new Date('2026-11-23T09:30:00Z');
    expect(starts(plansOf({ leavesAt }), '2026-11-23', '2026-11-30', undefined, true)).toEqual([
      '2026-11-23T09:00',
    ]);
  });
});

describe('a rule of days', () => {
  test.each(['FREQ=WEEKLY;BYDAY=MO', 'FREQ=DAILY', 'FREQ=MONTHLY;BYDAY=1TH'])('%s is one', (rule) => {
    expect(isRule(rule)).toBe(true);
  });

  test.each([
    '',
    'FREQ=SECONDLY',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYHOUR=9',
    'elke maandag',
    'FREQ=DAILY\nDTSTART:20260101T000000Z',
    'X'.repeat(300),
  ])('%j is none', (rule) => {
    expect(isRule(rule)).toBe(false);
  });
});

describe('the id of a slot', () => {
  test('is its coach and start, and comes back as it went', () => {
    const slot = { coachId, start: new Date('2026-11-23T08:00:00Z') };
    expect(slotIdOf(slot)).toBe(`${coachId}.20261123T0800Z`);
    expect(parseSlotId(slotIdOf(slot))).toEqual(slot);
  });

  test.each(['', 'x', `${coachId}.20261323T0800Z`, `${coachId}.20261123T0800Z `, coachId])(
    '%j is none',
    (id) => {
      expect(parseSlotId(id)).toBeUndefined();
    },
  );
});
