import { inScope, type Transaction } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { newId } from '../ids.ts';
import { announceCancellation } from './announce.ts';
import { freeTime } from './free-time.ts';
import type { BookingParts } from './parts.ts';
import type { BookingSite } from './read-site.ts';
import { aboutOf, actorOf, ownAppointment, scopeOf, type Who } from './who.ts';

/**
 * Cancels an appointment; its time becomes free. Cancelling twice is TOO_LATE.
 * @throws DomainError NOT_FOUND, TOO_LATE.
 */
export async function cancelAppointment(
  parts: BookingParts,
  site: BookingSite,
  who: Who,
  appointmentId: string,
): Promise<void> {
  await inScope(parts.db, scopeOf(who, site.id), (tx) =>
    cancelIn(tx, parts.clock(), site, who, appointmentId),
  );
}

/** The same, inside a transaction that changes more. */
export async function cancelIn(
  tx: Transaction,
  now: Date,
  site: BookingSite,
  who: Who,
  appointmentId: string,
): Promise<void> {
  const appointment = await ownAppointment(tx, who, appointmentId, now);
  const sequence = appointment.sequence + 1;
  await tx.appointment.update({
    where: { id: appointmentId },
    data: { state: 'CANCELLED', cancelledBy: who.as, sequence },
  });
  await freeTime(tx, site, appointment, now);
  // A client who books it anew with the same key gets a new appointment. The key of a professional stays: their card shows
  // the same whatever the client did.
  if (appointment.bookedBy === 'CLIENT') await tx.idempotencyKey.deleteMany({ where: { appointmentId } });
  await tx.appointmentEvent.createMany({
    data: [{ id: newId(), appointmentId, kind: 'CANCELLED', at: now, ...actorOf(who) }],
  });
  const about = { ...(await aboutOf(tx, appointment, now)), sequence };
  await enqueue(tx, now, announceCancellation(about, who.as));
}
