import { inScope, type Transaction } from '../database/scope.ts';
import type { NoLongerTrue } from '../delivery/delivery.ts';
import type { TalkMode } from '../generated/prisma/enums.ts';
import type { BookingParts } from './parts.ts';
import { boundsOf } from './zone.ts';

type Db = BookingParts['db'];

/** A talk without its client, for the coach's chat. */
export type CoachNews = {
  startsAt: Date;
  endsAt: Date;
  mode: TalkMode;
  place: string;
  /** When it was before its last move. */
  before: Date | undefined;
};

export type AboutCoach = { coachId: string; appointmentId: string; sequence: number };

/** The appointment as the message says it is; read in the coach's own scope, so only while the assignment runs. */
export async function readCoachNews(
  db: Db,
  { coachId, appointmentId, sequence }: AboutCoach,
  state: 'BOOKED' | 'CANCELLED',
  now: Date,
): Promise<CoachNews | { not: NoLongerTrue }> {
  const found = await inScope(db, { personId: coachId }, (tx) =>
    tx.appointment.findFirst({
      where: { id: appointmentId, coachId },
      include: { events: { where: { kind: 'MOVED' }, orderBy: { at: 'desc' }, take: 1 } },
    }),
  );
  if (!found) return { not: 'GONE' };
  if (found.state !== state || found.sequence !== sequence) return { not: 'CHANGED' };
  if (found.endsAt <= now) return { not: 'PAST' };
  const { startsAt, endsAt, mode, place, events } = found;
  return { startsAt, endsAt, mode, place, before: events[0]?.fromStart ?? undefined };
}

/** The name of the site where someone waits to be called; gone when the call was made. */
export async function readCallNews(
  db: Db,
  { coachId, requestId }: { coachId: string; requestId: string },
): Promise<{ site: string } | { not: NoLongerTrue }> {
  return inScope(db, { personId: coachId }, async (tx) => {
    const request = await tx.callRequest.findUnique({ where: { id: requestId }, select: { siteId: true } });
    if (!request) return { not: 'GONE' };
    const site = await tx.site.findUniqueOrThrow({
      where: { id: request.siteId },
      select: { name: true },
    });
    return { site: site.name };
  });
}

/** When the talks of a coach's day begin that are not over yet. */
export async function readDayNews(
  db: Db,
  { coachId, day }: { coachId: string; day: string },
  now: Date,
): Promise<Date[]> {
  const { start, end } = boundsOf(day);
  const talks = await inScope(db, { personId: coachId }, (tx) =>
    tx.appointment.findMany({
      where: { coachId, state: 'BOOKED', startsAt: { gte: start, lt: end }, endsAt: { gt: now } },
      select: { startsAt: true },
      orderBy: { startsAt: 'asc' },
      take: 50,
    }),
  );
  return talks.map(({ startsAt }) => startsAt);
}

/** The coaches who have a talk between two moments; above all scopes. */
export async function coachesWithTalks(
  tx: Transaction,
  { from, until }: { from: Date; until: Date },
): Promise<string[]> {
  const rows = await tx.appointment.findMany({
    where: { state: 'BOOKED', startsAt: { gte: from, lt: until } },
    select: { coachId: true },
    distinct: ['coachId'],
  });
  return rows.map(({ coachId }) => coachId);
}
