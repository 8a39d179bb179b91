import { inScope } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { BookingParts } from './parts.ts';
import type { Plan } from './plan.ts';
import { readPlans } from './read-plans.ts';
import type { BookingSite } from './read-site.ts';
import { sittingDays } from './sitting-days.ts';
import { addDays } from './zone.ts';

/** Far enough for the next days of a rule that comes once a year. */
const LOOK_AHEAD_DAYS = 400;

/** The next days (ISO) on which a coach sits at a site by each schedule, leave and moved days counted in. */
export async function comingDays(
  { db, clock }: BookingParts,
  person: KnownPerson,
  site: BookingSite,
  most: number,
): Promise<Map<string, string[]>> {
  const scope = { tenantId: person.tenantId, personId: person.id, siteIds: [site.id] };
  const plans = await inScope(db, scope, (tx) => readPlans(tx, site, [person.id]));
  const today = dayOf(clock());
  const days = new Map<string, string[]>();
  for (const { plan, day } of sittingDays(plans, today, addDays(today, LOOK_AHEAD_DAYS)))
    days.set(plan.id, [...(days.get(plan.id) ?? []), day]);
  return new Map([...days].map(([id, all]) => [id, all.sort().slice(0, most)]));
}

/** The first days of a rule that is still being written, from today on; public holidays fall out as they will. */
export function daysOfRule(
  site: BookingSite,
  { rule, from, until }: Pick<Plan, 'rule' | 'from' | 'until'>,
  today: string,
  most: number,
): string[] {
  const { openOnHolidays, leadMinutes, horizonDays } = site.policy;
  const plan: Plan = {
    ...{ id: '', siteId: site.id, coachId: '', rule, from, until, startsAt: '09:00', endsAt: '10:00' },
    ...{ minutes: 60, bufferMinutes: 0, dailyCap: null, leadMinutes, horizonDays, mode: 'ON_SITE' },
    ...{ place: '', wayfinding: '', reservedFor: null, reservedKey: null, leavesAt: null, openOnHolidays },
  };
  const first = from > today ? from : today;
  const days = sittingDays({ plans: [plan], leaves: [], moved: [] }, first, addDays(first, LOOK_AHEAD_DAYS));
  return days.slice(0, most).map(({ day }) => day);
}
