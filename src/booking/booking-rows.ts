import { randomUUID } from 'node:crypto';
import { contactTerms, contactWith } from '../consent/disclosure.ts';
import { decideBy } from '../consent/may-disclose.ts';
import { newConsent } from '../consent/new-consent.ts';
import { columnsOf } from '../database/columns.ts';
import { outboxRows } from '../delivery/enqueue.ts';
import { newId } from '../ids.ts';
import { announceBooking } from './announce.ts';
import type { BookingRequest } from './book-slot.ts';
import { contactKey, sealClient } from './client.ts';
import { linkHash, linkToken } from './client-link.ts';
import type { BookingParts } from './parts.ts';
import type { Slot } from './plan.ts';
import type { Asker } from './read-site.ts';

/** An idempotency key by the name under which it is kept, and what came with it. */
export type NamedKey = { key: string; requestHash: string };

export type NewBooking = {
  asker: Asker;
  request: BookingRequest;
  slot: Slot;
  now: Date;
  key: NamedKey | undefined;
  /** The hold that becomes this appointment. */
  holdId: string | undefined;
  /** Whether holds that ran out stand in the way. */
  clear: boolean;
};

/** Everything a booking writes, as `add_bookings` takes it, and what the one who books gets. */
export function bookingRows(sealer: BookingParts['sealer'], booking: NewBooking) {
  const { asker, request, slot, now, key, holdId, clear } = booking;
  const { client, companion, agreement } = request;
  const ids = { appointmentId: newId(), clientId: newId(), linkId: newId() };
  const { appointmentId, clientId } = ids;
  const by = asker.as;
  const byId = asker.as === 'CLIENT' ? null : asker.person.id;
  const token = linkToken(sealer, ids.linkId);
  const addressKey = client.contact.kind === 'MAIL' ? contactKey(sealer, client.contact) : null;
  const { siteId, coachId, scheduleId, start, end, mode, place, wayfinding } = slot;
  const recorder = asker.as === 'CLIENT' ? undefined : { as: asker.as, id: asker.person.id };
  const given = { ...agreement, by: recorder, language: client.language, now };
  const consent = newConsent(contactTerms(clientId), given);
  const decision = decideBy(consent, contactWith(clientId), now);
  const about = { appointmentId, coachId, startsAt: start, sequence: 0, decision, addressKey };
  const rows = {
    ...((holdId !== undefined || clear) && { clear: { own: holdId ?? null } }),
    ...(key && { key: columnsOf({ ...key, appointmentId, at: now }) }),
    client: columnsOf({
      ...{ id: clientId, siteId, createdAt: now, lastSeenAt: now, subject: randomUUID() },
      ...sealClient(sealer, client),
    }),
    appointment: columnsOf({
      ...{ id: appointmentId, siteId, coachId, scheduleId, clientId, mode, place, wayfinding, companion },
      ...{ startsAt: start, endsAt: end, state: 'BOOKED', followUp: false, sequence: 0 },
      ...{ bookedBy: by, bookedById: byId, createdAt: now },
    }),
    event: columnsOf({ id: newId(), appointmentId, kind: 'BOOKED', by, byId, at: now }),
    consent: columnsOf(consent),
    link: columnsOf({
      ...{ id: ids.linkId, clientId, appointmentId, kind: by === 'CLIENT' ? 'OWN' : 'HANDED' },
      ...{ hash: linkHash(token), sequence: 0, createdAt: now, codeTries: 0 },
    }),
    messages: outboxRows(now, announceBooking(about, by, now)).map((row) =>
      columnsOf({ facts: {}, state: 'PENDING', attempts: 0, ...row }),
    ),
  };
  return { rows, booked: { appointmentId, token } };
}
