import { inScope } from '../database/scope.ts';
import type { AppointmentState, NextStep, TalkMode } from '../generated/prisma/enums.ts';
import type { KnownPerson } from '../people/identify.ts';
import { openClient, type Contact } from './client.ts';
import { noteLooks } from './note-looks.ts';
import type { BookingParts } from './parts.ts';

export type AgendaItem = {
  appointmentId: string;
  site: { id: string; slug: string; name: string };
  startsAt: Date;
  endsAt: Date;
  state: AppointmentState;
  mode: TalkMode;
  place: string;
  companion: boolean;
  followUp: boolean;
  /** Undefined after the client's data were erased. */
  client: { id: string; name: string; contact: Contact; language: string } | undefined;
  steps: NextStep[];
};

/**
 * A coach's appointments between two moments, with names: for the coach alone. That the coach saw them is written down for
 * the client, in the same transaction.
 */
export async function readAgenda(
  { db, clock, sealer }: BookingParts,
  person: KnownPerson,
  range: { from: Date; until: Date },
): Promise<AgendaItem[]> {
  const scope = { tenantId: person.tenantId, personId: person.id };
  return inScope(db, scope, async (tx) => {
    const rows = await tx.appointment.findMany({
      where: {
        coachId: person.id,
        state: { in: ['BOOKED', 'COMPLETED', 'NO_SHOW'] },
        startsAt: { gte: range.from, lt: range.until },
      },
      include: { client: true, outcomes: true, site: { select: { id: true, slug: true, name: true } } },
      orderBy: { startsAt: 'asc' },
      take: 1000,
    });
    const clientIds = rows.map(({ clientId }) => clientId);
    await noteLooks(tx, person.id, clientIds, clock());
    return rows.map(
      ({ id, client, outcomes, site, startsAt, endsAt, state, mode, place, companion, followUp }) => ({
        ...{ appointmentId: id, site, startsAt, endsAt, state, mode, place, companion, followUp },
        client: client
          ? { id: client.id, language: client.language, ...openClient(sealer, client) }
          : undefined,
        steps: outcomes.map(({ step }) => step),
      }),
    );
  });
}
