import { whoAgreeToContact } from '../consent/who-agree-to-contact.ts';
import { inScope, type Transaction } from '../database/scope.ts';
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
  client:
    | {
        id: string;
        name: string;
        contact: Contact;
        language: string;
        /** Whether they agree now to be reached about their appointments. */
        agreesToContact: boolean;
      }
    | undefined;
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
      include: { client: true },
      orderBy: { startsAt: 'asc' },
      take: 1000,
    });
    const steps = await stepsOf(tx, rows);
    const sites = await sitesOf(tx, rows);
    const clientIds = rows.map(({ clientId }) => clientId);
    const known = clientIds.filter((id) => id !== null);
    const agreeing = await whoAgreeToContact(tx, known, clock());
    await noteLooks(tx, person.id, clientIds, clock());
    return rows.flatMap(({ id, siteId, client, ...row }) => {
      const site = sites.get(siteId);
      const { startsAt, endsAt, state, mode, place, companion, followUp } = row;
      if (!site) return [];
      return {
        ...{ appointmentId: id, site, startsAt, endsAt, state, mode, place, companion, followUp },
        client: client
          ? {
              ...{ id: client.id, language: client.language, ...openClient(sealer, client) },
              agreesToContact: agreeing.has(client.id),
            }
          : undefined,
        steps: steps.get(id) ?? [],
      };
    });
  });
}

// Asked one after the other instead of included: a transaction is one connection, and it takes one query at a time.

async function stepsOf(tx: Transaction, rows: readonly { id: string }[]): Promise<Map<string, NextStep[]>> {
  const found = await tx.outcome.findMany({ where: { appointmentId: { in: rows.map(({ id }) => id) } } });
  const steps = new Map<string, NextStep[]>();
  for (const { appointmentId, step } of found)
    steps.set(appointmentId, [...(steps.get(appointmentId) ?? []), step]);
  return steps;
}

async function sitesOf(
  tx: Transaction,
  rows: readonly { siteId: string }[],
): Promise<Map<string, AgendaItem['site']>> {
  const ids = [...new Set(rows.map(({ siteId }) => siteId))];
  const sites = await tx.site.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, name: true },
  });
  return new Map(sites.map((site) => [site.id, site]));
}
