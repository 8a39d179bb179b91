import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import type { Scope, Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { Appointment, Client } from '../generated/prisma/client.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { About } from './announce.ts';
import type { Asker } from './read-site.ts';

/** Who changes an appointment: the client through a link of their own, or the coach. Nobody else can. */
export type Who = { as: 'CLIENT'; clientId: string } | { as: 'COACH'; person: KnownPerson };

/** The scope in which they see their own appointments, at a site whose schedules they may look at. */
export function scopeOf(who: Who, siteId: string): Scope {
  return who.as === 'CLIENT'
    ? { siteIds: [siteId], clientId: who.clientId }
    : { tenantId: who.person.tenantId, personId: who.person.id, siteIds: [siteId] };
}

export function askerOf(who: Who): Asker {
  return who.as === 'CLIENT' ? { as: 'CLIENT', known: true } : who;
}

/** As whom they look for another moment: for an appointment in a reserved slot, the others of that schedule are open too. */
export async function moverOf(
  tx: Transaction,
  who: Who,
  { scheduleId }: Pick<Appointment, 'scheduleId'>,
): Promise<Asker> {
  if (who.as === 'COACH') return who;
  const schedule = scheduleId ? await tx.schedule.findUnique({ where: { id: scheduleId } }) : null;
  return { as: 'CLIENT', known: true, moves: true, reservedKey: schedule?.reservedKey ?? undefined };
}

export function actorOf(who: Who): { by: 'CLIENT' | 'COACH'; byId: string | null } {
  return { by: who.as, byId: who.as === 'COACH' ? who.person.id : null };
}

export type WithClient = Appointment & { client: Client | null };

/**
 * An appointment that still stands, locked until the transaction ends, so that two changes follow each other.
 * @throws DomainError NOT_FOUND when it is not theirs, TOO_LATE when it is over or no longer stands.
 */
export async function ownAppointment(
  tx: Transaction,
  who: Who,
  appointmentId: string,
  now: Date,
): Promise<WithClient> {
  // The client's row first, as whoever erases a client does, so that nobody waits in a circle.
  await tx.$queryRaw`
    select 1 from client where id = (select client_id from appointment where id = ${appointmentId}::uuid) for key share`;
  await tx.$queryRaw`select 1 from appointment where id = ${appointmentId}::uuid for update`;
  const appointment = await tx.appointment.findUnique({
    where: { id: appointmentId },
    include: { client: true },
  });
  const mine =
    who.as === 'CLIENT' ? appointment?.clientId === who.clientId : appointment?.coachId === who.person.id;
  if (!appointment || !mine || appointment.state === 'HELD')
    throw new DomainError('NOT_FOUND', 'no such appointment for this person');
  if (appointment.state !== 'BOOKED' || appointment.startsAt <= now)
    throw new DomainError('TOO_LATE', 'the appointment is over or was cancelled');
  return appointment;
}

/** What a message about it needs to know. */
export async function aboutOf(tx: Transaction, appointment: WithClient, now: Date): Promise<About> {
  const { id: appointmentId, coachId, startsAt, sequence, client } = appointment;
  const addressKey = client?.contactKind === 'MAIL' ? client.contactKey : null;
  const decision = client ? await mayDisclose(tx, contactWith(client.id), now) : undefined;
  return { appointmentId, coachId, startsAt, sequence, decision, addressKey };
}
