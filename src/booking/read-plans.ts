import type { Transaction } from '../database/scope.ts';
import type { Busy, Plans } from './plan.ts';
import type { BookingSite } from './read-site.ts';
import { isoDay } from './zone.ts';

/** The schedules of the coaches at a site, with leave and moved days. In a scope that sees the site. */
export async function readPlans(
  tx: Transaction,
  site: BookingSite,
  coachIds: readonly string[],
): Promise<Plans> {
  const coachId = { in: [...coachIds] };
  const schedules = await tx.schedule.findMany({ where: { siteId: site.id, coachId } });
  const exceptions = await tx.scheduleException.findMany({ where: { coachId } });
  const { policy } = site;
  return {
    plans: schedules.map((schedule) => ({
      ...schedule,
      from: isoDay(schedule.from),
      until: schedule.until && isoDay(schedule.until),
      leadMinutes: schedule.leadMinutes ?? policy.leadMinutes,
      horizonDays: schedule.horizonDays ?? policy.horizonDays,
      openOnHolidays: policy.openOnHolidays,
    })),
    leaves: exceptions
      .filter(({ kind }) => kind === 'LEAVE')
      .map((one) => ({ coachId: one.coachId, from: isoDay(one.from), until: isoDay(one.until) })),
    moved: exceptions.flatMap((one) =>
      one.kind === 'MOVED' && one.scheduleId
        ? [
            {
              scheduleId: one.scheduleId,
              day: isoDay(one.from),
              toDay: one.toDay ? isoDay(one.toDay) : undefined,
              startsAt: one.startsAt ?? undefined,
              endsAt: one.endsAt ?? undefined,
              place: one.place ?? undefined,
              wayfinding: one.wayfinding ?? undefined,
            },
          ]
        : [],
    ),
  };
}

/** When coaches are not free between two moments, at whatever site; `own` is an appointment that does not count. */
export async function readBusy(
  tx: Transaction,
  coachIds: readonly string[],
  range: { from: Date; until: Date; now: Date; own?: string | undefined },
): Promise<Busy[]> {
  const { from, until, now, own = null } = range;
  return tx.$queryRaw<Busy[]>`
    select coach_id as "coachId", starts_at as "startsAt", ends_at as "endsAt", counts
    from coach_busy(${[...coachIds]}::uuid[], ${from}, ${until}, ${now}, ${own}::uuid)`;
}
