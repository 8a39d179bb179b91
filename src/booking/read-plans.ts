import type { Transaction } from '../database/scope.ts';
import type { ExceptionKind, TalkMode } from '../generated/prisma/enums.ts';
import type { Busy, MovedDay, Plan, Plans } from './plan.ts';
import type { BookingSite } from './read-site.ts';

/** The moments between which a coach's time is looked at; `own` is an appointment that does not count. */
export type LookRange = { from: Date; until: Date; now: Date; own?: string | undefined };

/**
 * What offering slots needs. `lapsed`: holds that ran out; their time is free, and whoever takes it clears them away.
 */
export type Sight = { plans: Plans; busy: Busy[]; lapsed: Busy[] };

/** The same as the database function `look_at_plans` gives it. */
export type RawSight = {
  schedules: RawSchedule[] | null;
  exceptions: RawException[] | null;
  busy: RawBusy[] | null;
};

type RawSchedule = {
  id: string;
  site_id: string;
  coach_id: string;
  rule: string;
  valid_from: string;
  valid_until: string | null;
  starts_at: string;
  ends_at: string;
  minutes: number;
  buffer_minutes: number;
  daily_cap: number | null;
  lead_minutes: number | null;
  horizon_days: number | null;
  mode: TalkMode;
  place: string;
  wayfinding: string;
  reserved_for: string | null;
  reserved_key: string | null;
};

type RawException = {
  coach_id: string;
  kind: ExceptionKind;
  valid_from: string;
  valid_until: string;
  schedule_id: string | null;
  to_day: string | null;
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  wayfinding: string | null;
};

type RawBusy = { coach_id: string; starts_at: string; ends_at: string; lapsed: boolean; hidden: boolean };

/** Schedules of coaches at a site and when the coaches are not free, at whatever site. In a scope that sees the site. */
export async function lookAtPlans(
  tx: Transaction,
  site: BookingSite,
  coachIds: readonly string[],
  { from, until, now, own }: LookRange,
): Promise<Sight> {
  const [row] = await tx.$queryRaw<[{ seen: RawSight }]>`
    select look_at_plans(${site.id}::uuid, ${[...coachIds]}::uuid[], ${from}, ${until}, ${now}, ${own ?? null}::uuid) as seen`;
  return sightOf(site, row.seen);
}

/** The schedules of the coaches at a site, with leave and moved days. In a scope that sees the site. */
export async function readPlans(
  tx: Transaction,
  site: BookingSite,
  coachIds: readonly string[],
): Promise<Plans> {
  const [row] = await tx.$queryRaw<[{ seen: RawSight }]>`
    select look_at_plans(${site.id}::uuid, ${[...coachIds]}::uuid[], null, null, null, null) as seen`;
  return sightOf(site, row.seen).plans;
}

/** When coaches are not free between two moments, at whatever site. */
export async function readBusy(
  tx: Transaction,
  coachIds: readonly string[],
  { from, until, now, own }: LookRange,
): Promise<Busy[]> {
  return tx.$queryRaw<Busy[]>`
    select coach_id as "coachId", starts_at as "startsAt", ends_at as "endsAt", hidden
    from coach_busy(${[...coachIds]}::uuid[], ${from}, ${until}, ${now}, ${own ?? null}::uuid)
    where not lapsed`;
}

export function sightOf({ policy, coaches }: BookingSite, { schedules, exceptions, busy }: RawSight): Sight {
  const times = (lapsed: boolean) => (busy ?? []).filter((one) => one.lapsed === lapsed).map(busyOf);
  return {
    plans: {
      plans: (schedules ?? []).map((one) => ({
        ...planOf(one, policy),
        leavesAt: coaches.find(({ id }) => id === one.coach_id)?.until ?? null,
      })),
      leaves: (exceptions ?? [])
        .filter(({ kind }) => kind === 'LEAVE')
        .map((one) => ({ coachId: one.coach_id, from: one.valid_from, until: one.valid_until })),
      moved: (exceptions ?? []).flatMap(movedOf),
    },
    busy: times(false),
    lapsed: times(true),
  };
}

function planOf(row: RawSchedule, policy: BookingSite['policy']): Omit<Plan, 'leavesAt'> {
  const { id, rule, minutes, mode, place, wayfinding } = row;
  return {
    ...{ id, rule, minutes, mode, place, wayfinding, siteId: row.site_id, coachId: row.coach_id },
    ...{ from: row.valid_from, until: row.valid_until, startsAt: row.starts_at, endsAt: row.ends_at },
    ...{ bufferMinutes: row.buffer_minutes, dailyCap: row.daily_cap },
    leadMinutes: row.lead_minutes ?? policy.leadMinutes,
    horizonDays: row.horizon_days ?? policy.horizonDays,
    ...{ reservedFor: row.reserved_for, reservedKey: row.reserved_key },
    openOnHolidays: policy.openOnHolidays,
  };
}

function movedOf(row: RawException): MovedDay[] {
  const { kind, schedule_id: scheduleId, valid_from: day } = row;
  if (kind !== 'MOVED' || scheduleId === null) return [];
  return [
    {
      ...{ scheduleId, day, toDay: row.to_day ?? undefined },
      ...{ startsAt: row.starts_at ?? undefined, endsAt: row.ends_at ?? undefined },
      ...{ place: row.place ?? undefined, wayfinding: row.wayfinding ?? undefined },
    },
  ];
}

function busyOf({ coach_id: coachId, starts_at, ends_at, hidden }: RawBusy): Busy {
  return { coachId, startsAt: new Date(starts_at), endsAt: new Date(ends_at), hidden };
}
