import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { noteTalkBooked } from '../referral/complete-referral.ts';
import { announceBooking } from './announce.ts';
import { claimSlot, keepPlans } from './claim-slot.ts';
import { makeLink } from './client-link.ts';
import type { BookingParts } from './parts.ts';
import type { BookingSite } from './read-site.ts';
import { requireNumber } from './require-number.ts';
import type { SlotRef } from './slot-id.ts';
import { actorOf, askerOf, scopeOf, type Who } from './who.ts';

/**
 * A next talk for a client we know: the same record, whoever books it. Two presses on one slot book once: the second gets
 * SLOT_TAKEN.
 * @throws DomainError NOT_FOUND, SLOT_TAKEN, SLOT_GONE, INVALID for a client as `requireNumber`, and as `requireMayBook`.
 */
export async function bookAgain(
  { db, clock, sealer }: BookingParts,
  site: BookingSite,
  who: Who,
  { clientId, slot: ref, companion = false }: { clientId: string; slot: SlotRef; companion?: boolean },
): Promise<{ appointmentId: string }> {
  const now = clock();
  const appointmentId = newId();
  try {
    await inScope(db, scopeOf(who, site.id), async (tx) => {
      await keepPlans(tx, ref.coachId);
      await tx.$queryRaw`select 1 from client where id = ${clientId}::uuid for key share`;
      const client = await tx.client.findUnique({ where: { id: clientId } });
      if (client?.siteId !== site.id) throw new DomainError('NOT_FOUND', 'no such client for this person');
      if (who.as === 'COACH' && ref.coachId !== who.person.id)
        throw new DomainError('NOT_FOUND', 'a coach books in their own agenda');
      const slot = await claimSlot(tx, site, askerOf(who), ref, { now });
      if (who.as === 'CLIENT') requireNumber(slot, client.contactKind);
      const { siteId, coachId, scheduleId, start, end, mode, place, wayfinding } = slot;
      const { by, byId } = actorOf(who);
      await tx.appointment.createMany({
        data: [
          {
            ...{
              id: appointmentId,
              siteId,
              coachId,
              scheduleId,
              clientId,
              mode,
              place,
              wayfinding,
              companion,
            },
            ...{ startsAt: start, endsAt: end, state: 'BOOKED', bookedBy: by, bookedById: byId },
            ...{ followUp: true, createdAt: now },
          },
        ],
      });
      await tx.appointmentEvent.createMany({
        data: [{ id: newId(), appointmentId, kind: 'BOOKED', at: now, by, byId }],
      });
      await tx.client.update({ where: { id: clientId }, data: { lastSeenAt: now } });
      if ((await tx.clientLink.count({ where: { clientId, kind: 'OWN' } })) === 0)
        await makeLink(tx, sealer, now, { clientId, kind: 'HANDED', for: { appointmentId, sequence: 0 } });
      await noteTalkBooked(tx, clientId, now);
      const addressKey = client.contactKind === 'MAIL' ? client.contactKey : null;
      const decision = await mayDisclose(tx, contactWith(clientId), now);
      const about = { appointmentId, coachId, startsAt: start, sequence: 0, decision, addressKey };
      await enqueue(tx, now, announceBooking(about, by, now));
    });
  } catch (error) {
    throw sqlState(error) === '23P01' ? new DomainError('SLOT_TAKEN', 'the slot is taken') : error;
  }
  return { appointmentId };
}
