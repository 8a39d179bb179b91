import { inScope, type Scope, type Transaction } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { announceBooking } from './announce.ts';
import { claimSlot } from './claim-slot.ts';
import { CONTACT_TEXT_VERSION, contactKey, sealClient, type Agreement, type NewClient } from './client.ts';
import { linkToken, makeLink } from './client-link.ts';
import type { BookingParts } from './parts.ts';
import type { Slot } from './plan.ts';
import type { Asker, BookingSite } from './read-site.ts';
import { keyName } from './refuse-if-taken.ts';
import type { SlotRef } from './slot-id.ts';

export type BookingRequest = {
  /** A slot, or a hold on one. A hold that ran out still books when nobody took the slot. */
  what: { slot: SlotRef } | { holdId: string };
  client: NewClient;
  companion: boolean;
  agreement: Agreement;
  /** The same key with the same request has its effect once. */
  idempotencyKey?: string | undefined;
};

export type Booked = {
  appointmentId: string;
  /** For the client: their own link when they booked themselves, else one to hand over, that shows this appointment only. */
  token: string;
};

/**
 * Books a talk for someone we do not know yet: a client from the page, or a professional on a client's behalf.
 * @throws DomainError SLOT_TAKEN, SLOT_GONE, KEY_REUSED, and as `requireMayBook`.
 */
export async function bookSlot(
  parts: BookingParts,
  site: BookingSite,
  asker: Asker,
  request: BookingRequest,
): Promise<Booked> {
  const now = parts.clock();
  const ids = { appointmentId: newId(), clientId: newId() };
  const scope: Scope = { siteIds: [site.id], clientId: ids.clientId };
  try {
    return await inScope(parts.db, scope, async (tx) => {
      const before = await doneBefore(tx, parts, site, request, ids.appointmentId, now);
      if (before) return { appointmentId: before, token: await tokenOf(tx, parts, before) };
      const { slot, holdId } = await slotOf(tx, site, asker, request.what, now);
      return writeBooking(tx, parts, asker, request, slot, { ...ids, holdId, now });
    });
  } catch (error) {
    throw sqlState(error) === '23P01' ? new DomainError('SLOT_TAKEN', 'the slot is taken') : error;
  }
}

/** The appointment that this key made before. Two at once: the second waits here until the first is done. */
async function doneBefore(
  tx: Transaction,
  { sealer }: BookingParts,
  site: BookingSite,
  request: BookingRequest,
  appointmentId: string,
  now: Date,
): Promise<string | undefined> {
  if (!request.idempotencyKey) return undefined;
  const key = keyName(sealer, site.slug, request.idempotencyKey);
  const { what, client, companion } = request;
  const requestHash = sealer.keyedName('request', JSON.stringify([what, client, companion]));
  const row = { key, requestHash, appointmentId, at: now };
  const { count } = await tx.idempotencyKey.createMany({ data: [row], skipDuplicates: true });
  if (count === 1) return undefined;
  const known = await tx.idempotencyKey.findUniqueOrThrow({ where: { key } });
  if (known.requestHash !== requestHash)
    throw new DomainError('KEY_REUSED', 'the idempotency key came with another request');
  return known.appointmentId;
}

/** The token a booking gave out, again. */
async function tokenOf(tx: Transaction, { sealer }: BookingParts, appointmentId: string): Promise<string> {
  const [link] = await tx.$queryRaw<{ id: string }[]>`select first_link(${appointmentId}::uuid) as id`;
  if (!link?.id) throw new DomainError('NOT_FOUND', 'the client of that booking was erased');
  return linkToken(sealer, link.id);
}

/** The slot to book, claimed; a hold that is still ours is taken out of its own way. */
async function slotOf(
  tx: Transaction,
  site: BookingSite,
  asker: Asker,
  what: BookingRequest['what'],
  now: Date,
): Promise<{ slot: Slot; holdId?: string }> {
  if ('slot' in what) return { slot: await claimSlot(tx, site, asker, what.slot, { now }) };
  const hold = await tx.appointment.findFirst({
    where: { id: what.holdId, siteId: site.id, state: 'HELD' },
    select: { id: true, coachId: true, startsAt: true },
  });
  if (!hold)
    throw new DomainError('SLOT_GONE', 'the hold ran out and someone else took the slot, or it was used');
  const ref = { coachId: hold.coachId, start: hold.startsAt };
  return { slot: await claimSlot(tx, site, asker, ref, { now, own: hold.id }), holdId: hold.id };
}

async function writeBooking(
  tx: Transaction,
  { sealer }: BookingParts,
  asker: Asker,
  request: BookingRequest,
  slot: Slot,
  at: { appointmentId: string; clientId: string; holdId: string | undefined; now: Date },
): Promise<Booked> {
  const { appointmentId, clientId, holdId, now } = at;
  const { client, companion, agreement } = request;
  const bookedById = asker.as === 'CLIENT' ? null : asker.person.id;
  const by = { by: asker.as, byId: bookedById };
  if (holdId) await tx.appointment.deleteMany({ where: { id: holdId, state: 'HELD' } });
  await tx.client.createMany({
    data: [
      { id: clientId, siteId: slot.siteId, createdAt: now, lastSeenAt: now, ...sealClient(sealer, client) },
    ],
  });
  const { siteId, coachId, scheduleId, start, end, mode, place, wayfinding } = slot;
  await tx.appointment.createMany({
    data: [
      {
        ...{ id: appointmentId, siteId, coachId, scheduleId, clientId, mode, place, wayfinding, companion },
        ...{ startsAt: start, endsAt: end, state: 'BOOKED', bookedBy: asker.as, bookedById, createdAt: now },
      },
    ],
  });
  await tx.appointmentEvent.createMany({
    data: [{ id: newId(), appointmentId, kind: 'BOOKED', ...by, at: now }],
  });
  await tx.consent.createMany({
    data: [
      {
        ...{ id: newId(), clientId, purpose: 'CONTACT', how: agreement.how, from: now },
        ...{ recordedById: agreement.recordedById ?? null, textVersion: CONTACT_TEXT_VERSION },
        language: client.language,
      },
    ],
  });
  const kind = asker.as === 'CLIENT' ? 'OWN' : 'HANDED';
  const { token } = await makeLink(tx, sealer, now, { clientId, appointmentId, kind, sequence: 0 });
  const addressKey = client.contact.kind === 'MAIL' ? contactKey(sealer, client.contact) : null;
  const about = { appointmentId, coachId, startsAt: start, sequence: 0, clientId, addressKey };
  await enqueue(tx, now, announceBooking(about, asker.as, now));
  return { appointmentId, token };
}
