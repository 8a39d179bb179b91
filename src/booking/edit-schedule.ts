import { randomBytes } from 'node:crypto';
import { inScope, type Transaction } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import { DomainError } from '../domain-error.ts';
import type { Schedule, ScheduleException } from '../generated/prisma/client.ts';
import { newId } from '../ids.ts';
import type { KnownPerson } from '../people/identify.ts';
import { changePlans, type Choice, type PlanChange } from './change-plans.ts';
import type { BookingParts } from './parts.ts';
import type { ScheduleInput } from './schedule-input.ts';
import { hasDay } from './sitting-days.ts';
import { addDays, dateOf, isoDay } from './zone.ts';

type Choices = Readonly<Record<string, Choice>>;
type Kept = { scheduleId: string | null; startsAt: Date };

/**
 * Makes a schedule, or changes one (`scheduleId`).
 * @throws DomainError NOT_FOUND when it is not the coach's, or the coach is not assigned to the site.
 */
export async function saveSchedule(
  parts: BookingParts,
  person: KnownPerson,
  input: ScheduleInput,
  { scheduleId, choices = {} }: { scheduleId?: string | undefined; choices?: Choices | undefined },
): Promise<PlanChange<{ scheduleId: string }>> {
  const coaches = person.roles.some(({ siteId, role }) => role === 'COACH' && siteId === input.siteId);
  if (!coaches) throw new DomainError('NOT_FOUND', 'the coach is not assigned to the site');
  const { from, until, ...rest } = input;
  const data = { ...rest, from: dateOf(from), until: until ? dateOf(until) : null };
  const drops = (one: Kept) => one.scheduleId === scheduleId && until != null && dayOf(one.startsAt) > until;
  const change = async (tx: Transaction) => {
    const known = scheduleId
      ? await tx.schedule.findFirst({ where: { id: scheduleId, coachId: person.id } })
      : undefined;
    if (known === null) throw new DomainError('NOT_FOUND', 'no such schedule for this coach');
    const reservedKey = input.reservedFor
      ? (known?.reservedKey ?? randomBytes(9).toString('base64url'))
      : null;
    const id = known?.id ?? newId();
    if (known) await tx.schedule.update({ where: { id }, data: { ...data, reservedKey } });
    else await tx.schedule.create({ data: { id, coachId: person.id, ...data, reservedKey } });
    return { scheduleId: id };
  };
  return changePlans(parts, person, choices, change, drops);
}

/**
 * Ends a schedule from today on; its past stays.
 * @throws DomainError NOT_FOUND.
 */
export async function endSchedule(
  parts: BookingParts,
  person: KnownPerson,
  { scheduleId, choices = {} }: { scheduleId: string; choices?: Choices | undefined },
): Promise<PlanChange<null>> {
  const yesterday = addDays(dayOf(parts.clock()), -1);
  const change = async (tx: Transaction) => {
    const known = await tx.schedule.findFirst({ where: { id: scheduleId, coachId: person.id } });
    if (!known) throw new DomainError('NOT_FOUND', 'no such schedule for this coach');
    if (isoDay(known.from) > yesterday) await tx.schedule.delete({ where: { id: scheduleId } });
    else await tx.schedule.update({ where: { id: scheduleId }, data: { until: dateOf(yesterday) } });
    // A day of the past that was to take place later ends with it.
    await tx.scheduleException.deleteMany({ where: { scheduleId, toDay: { gt: dateOf(yesterday) } } });
    return null;
  };
  return changePlans(parts, person, choices, change, (one) => one.scheduleId === scheduleId);
}

/** The coach is away from `from` to `until`, at every site. */
export async function addLeave(
  parts: BookingParts,
  person: KnownPerson,
  { from, until, choices = {} }: { from: string; until: string; choices?: Choices | undefined },
): Promise<PlanChange<{ exceptionId: string }>> {
  const change = async (tx: Transaction) => {
    const exceptionId = newId();
    const days = { from: dateOf(from), until: dateOf(until) };
    await tx.scheduleException.create({
      data: { id: exceptionId, coachId: person.id, kind: 'LEAVE', ...days },
    });
    return { exceptionId };
  };
  const away = (one: Kept) => from <= dayOf(one.startsAt) && dayOf(one.startsAt) <= until;
  return changePlans(parts, person, choices, change, away);
}

export type MovedDayRequest = {
  scheduleId: string;
  day: string;
  toDay: string | null;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  wayfinding: string | null;
  choices?: Choices | undefined;
};

/**
 * One day of a schedule falls out, or takes place on another day, time or place. Saying it again changes it, whether it is
 * named by its own day or by the one it was moved to.
 * @throws DomainError NOT_FOUND when the coach does not sit then; INVALID when it would end before it starts.
 */
export async function moveDay(
  parts: BookingParts,
  person: KnownPerson,
  { scheduleId, day, toDay, choices = {}, ...rest }: MovedDayRequest,
): Promise<PlanChange<{ exceptionId: string }>> {
  const change = async (tx: Transaction) => {
    const known = await tx.schedule.findFirst({ where: { id: scheduleId, coachId: person.id } });
    if (!known) throw new DomainError('NOT_FOUND', 'no such schedule for this coach');
    if ((rest.startsAt ?? known.startsAt) >= (rest.endsAt ?? known.endsAt))
      throw new DomainError('INVALID', 'it ends before it starts', [
        { field: 'endsAt', messageKey: 'field.unknown' },
      ]);
    const own = await ownDay(tx, known, day);
    const on = { from: dateOf(own), until: dateOf(own) };
    await tx.scheduleException.deleteMany({ where: { scheduleId, kind: 'MOVED', ...on } });
    const exceptionId = newId();
    const to = { toDay: toDay ? dateOf(toDay) : null, ...rest };
    await tx.scheduleException.create({
      data: { id: exceptionId, coachId: person.id, kind: 'MOVED', scheduleId, ...on, ...to },
    });
    return { exceptionId };
  };
  // Named by its own day or by the one it was moved to: the day on which the coach would have sat.
  const drops = (one: Kept) => one.scheduleId === scheduleId && dayOf(one.startsAt) === day;
  return changePlans(parts, person, choices, change, drops);
}

/** The day of the rule that is meant: the day itself, or the one that was moved there. */
async function ownDay(tx: Transaction, { id, rule, from, until }: Schedule, day: string): Promise<string> {
  const days = { rule, from: isoDay(from), until: until && isoDay(until) };
  if (hasDay(days, day)) return day;
  const moved = await tx.scheduleException.findFirst({
    where: { scheduleId: id, kind: 'MOVED', toDay: dateOf(day) },
  });
  if (!moved) throw new DomainError('NOT_FOUND', 'the coach does not sit on that day');
  return isoDay(moved.from);
}

/**
 * Takes leave or a moved day back.
 * @throws DomainError NOT_FOUND.
 */
export async function removeException(
  parts: BookingParts,
  person: KnownPerson,
  { exceptionId, choices = {} }: { exceptionId: string; choices?: Choices | undefined },
): Promise<PlanChange<null>> {
  return changePlans(parts, person, choices, async (tx) => {
    const { count } = await tx.scheduleException.deleteMany({
      where: { id: exceptionId, coachId: person.id },
    });
    if (count === 0) throw new DomainError('NOT_FOUND', 'no such exception for this coach');
    return null;
  });
}

/** A coach's schedules and what departs from them, ended ones left out. */
export async function readSchedules(
  { db, clock }: BookingParts,
  person: KnownPerson,
): Promise<{ schedules: Schedule[]; exceptions: ScheduleException[] }> {
  const today = dateOf(dayOf(clock()));
  return inScope(db, { tenantId: person.tenantId, personId: person.id }, async (tx) => ({
    schedules: await tx.schedule.findMany({
      where: { coachId: person.id, OR: [{ until: null }, { until: { gte: today } }] },
      orderBy: [{ from: 'asc' }, { startsAt: 'asc' }],
    }),
    exceptions: await tx.scheduleException.findMany({
      where: { coachId: person.id, OR: [{ until: { gte: today } }, { toDay: { gte: today } }] },
      orderBy: { from: 'asc' },
    }),
  }));
}
