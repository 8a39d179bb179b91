import { inScope, type Transaction } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { announceMove } from './announce.ts';
import { claimSlot, keepPlans } from './claim-slot.ts';
import { makeLink } from './client-link.ts';
import { freeTime } from './free-time.ts';
import type { BookingParts } from './parts.ts';
import type { BookingSite } from './read-site.ts';
import type { Slot } from './plan.ts';
import { requireNumber } from './require-number.ts';
import type { SlotRef } from './slot-id.ts';
import { aboutOf, actorOf, moverOf, ownAppointment, scopeOf, type Who, type WithClient } from './who.ts';

export type Move = { appointmentId: string; to: SlotRef };

/**
 * Moves an appointment to another slot of the same coach. It stays as it is when it stands there already.
 * @throws DomainError NOT_FOUND, TOO_LATE, SLOT_TAKEN, SLOT_GONE, INVALID for a client as `requireNumber`, and as `requireMayBook`.
 */
export async function moveAppointment(
  parts: BookingParts,
  site: BookingSite,
  who: Who,
  move: Move,
): Promise<void> {
  try {
    await inScope(parts.db, scopeOf(who, site.id), (tx) => moveIn(tx, parts, site, who, move));
  } catch (error) {
    throw sqlState(error) === '23P01' ? new DomainError('SLOT_TAKEN', 'the slot is taken') : error;
  }
}

/** The same, inside a transaction that changes more. */
export async function moveIn(
  tx: Transaction,
  { clock, sealer }: Pick<BookingParts, 'clock' | 'sealer'>,
  site: BookingSite,
  who: Who,
  { appointmentId, to }: Move,
): Promise<void> {
  const now = clock();
  await keepPlans(tx, to.coachId);
  const appointment = await ownAppointment(tx, who, appointmentId, now);
  if (to.coachId !== appointment.coachId) throw new DomainError('SLOT_GONE', 'that slot is of another coach');
  const slot = await claimSlot(tx, site, await moverOf(tx, who, appointment), to, {
    now,
    own: appointmentId,
  });
  if (who.as === 'CLIENT' && appointment.mode !== 'PHONE')
    requireNumber(slot, appointment.client?.contactKind);
  const { start: startsAt, end: endsAt, scheduleId, mode, place, wayfinding } = slot;
  if (sameTalk(slot, appointment)) return; // pressed twice: nobody hears of it again
  const sequence = appointment.sequence + 1;
  await tx.appointment.update({
    where: { id: appointmentId },
    data: { startsAt, endsAt, scheduleId, mode, place, wayfinding, sequence },
  });
  if (startsAt.getTime() !== appointment.startsAt.getTime()) await freeTime(tx, site, appointment, now);
  await tx.appointmentEvent.createMany({
    data: [
      {
        ...{ id: newId(), appointmentId, kind: 'MOVED', at: now, fromStart: appointment.startsAt },
        ...actorOf(who),
      },
    ],
  });
  await renewLink(tx, sealer, { ...appointment, sequence }, now);
  const about = { ...(await aboutOf(tx, appointment, now)), startsAt, sequence };
  await enqueue(tx, now, announceMove(about, who.as, now));
}

function sameTalk({ start, mode, place, wayfinding }: Slot, appointment: WithClient): boolean {
  const same =
    appointment.mode === mode && appointment.place === place && appointment.wayfinding === wayfinding;
  return same && appointment.startsAt.getTime() === start.getTime();
}

/** A link that was handed over shows the appointment as it was made; after a change there is a new one for the client. */
async function renewLink(
  tx: Transaction,
  sealer: BookingParts['sealer'],
  { id: appointmentId, clientId, sequence }: WithClient,
  now: Date,
): Promise<void> {
  if (!clientId || (await tx.clientLink.count({ where: { clientId, kind: 'OWN' } })) > 0) return;
  await makeLink(tx, sealer, now, { clientId, kind: 'HANDED', for: { appointmentId, sequence } });
}
