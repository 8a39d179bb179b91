import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { BookingParts } from './parts.ts';
import { readSite, type BookingSite } from './read-site.ts';

/**
 * At which site one of a coach's appointments is, and with which client; none after the client was erased.
 * @throws DomainError NOT_FOUND when it is not the coach's.
 */
export async function readOwnTalk(
  { db, clock }: BookingParts,
  person: KnownPerson,
  appointmentId: string,
): Promise<{ site: BookingSite; clientId: string | null }> {
  const talk = await inScope(db, { tenantId: person.tenantId, personId: person.id }, (tx) =>
    tx.appointment.findFirst({
      where: { id: appointmentId, coachId: person.id, state: { not: 'HELD' } },
      select: { siteId: true, clientId: true },
    }),
  );
  if (!talk) throw new DomainError('NOT_FOUND', 'no such appointment for this coach');
  return { site: await readSite(db, clock, { id: talk.siteId }), clientId: talk.clientId };
}
