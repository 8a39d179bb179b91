import { inScope } from '../database/scope.ts';
import type { TalkMode } from '../generated/prisma/enums.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { BookingParts } from './parts.ts';

export type TalkTime = { startsAt: Date; endsAt: Date; mode: TalkMode; place: string };

const MOST = 200;

/**
 * When and where a coach's coming talks between two moments are, and no more: no client is read, so nothing has to be
 * written down about who looked.
 */
export async function readTimes(
  { db }: Pick<BookingParts, 'db'>,
  person: KnownPerson,
  { from, until }: { from: Date; until: Date },
): Promise<TalkTime[]> {
  const scope = { tenantId: person.tenantId, personId: person.id };
  return inScope(db, scope, (tx) =>
    tx.appointment.findMany({
      where: { coachId: person.id, state: 'BOOKED', startsAt: { gte: from, lt: until } },
      select: { startsAt: true, endsAt: true, mode: true, place: true },
      orderBy: { startsAt: 'asc' },
      take: MOST,
    }),
  );
}
