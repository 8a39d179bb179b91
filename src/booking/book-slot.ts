import type { Agreement } from '../consent/new-consent.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { NamedKey } from './booking-rows.ts';
import { bookTogether } from './book-together.ts';
import type { NewClient } from './client.ts';
import { linkToken } from './client-link.ts';
import type { BookingParts } from './parts.ts';
import type { Asker, BookingSite } from './read-site.ts';
import { keyName } from './key-name.ts';
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

const MOST_LOOKS = 5;

/**
 * Books a talk for someone we do not know yet: a client from the page, or a professional on a client's behalf.
 * @throws DomainError SLOT_TAKEN, SLOT_GONE, KEY_REUSED, INVALID as `requireNumber`, NOT_FOUND for a key whose client was erased since, and as
 * `requireMayBook`.
 */
export async function bookSlot(
  parts: BookingParts,
  site: BookingSite,
  asker: Asker,
  request: BookingRequest,
): Promise<Booked> {
  const { db, sealer, clock } = parts;
  const now = clock();
  const key = namedKey(sealer, site, request);
  const found = await refOf(parts, site, request.what, key);
  if ('before' in found) return bookedAgain(parts, found.before);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const wrote = await bookTogether(db, { ...found, sealer, site, asker, request, now, key });
    if (wrote === 'AGAIN') continue;
    return 'before' in wrote ? bookedAgain(parts, wrote.before) : wrote;
  }
  throw new DomainError('SLOT_TAKEN', 'others with the same key were first, time and again');
}

function namedKey(
  sealer: BookingParts['sealer'],
  site: BookingSite,
  { what, client, companion, idempotencyKey }: BookingRequest,
): NamedKey | undefined {
  if (!idempotencyKey) return undefined;
  const requestHash = sealer.keyedName('request', JSON.stringify([what, client, companion]));
  return { key: keyName(sealer, site.slug, idempotencyKey), requestHash };
}

type Found = { ref: SlotRef; holdId: string | undefined; heldAt: Date | undefined };

/** The slot that is meant. A hold that is gone may have been booked by the same request before. */
async function refOf(
  { db, clock }: BookingParts,
  site: BookingSite,
  what: BookingRequest['what'],
  key: NamedKey | undefined,
): Promise<Found | { before: string }> {
  if ('slot' in what) return { ref: what.slot, holdId: undefined, heldAt: undefined };
  const { holdId } = what;
  return inScope(db, { siteIds: [site.id] }, async (tx) => {
    const hold = await tx.appointment.findFirst({
      where: { id: holdId, siteId: site.id, state: 'HELD' },
      select: { coachId: true, startsAt: true, createdAt: true, expiresAt: true },
    });
    if (hold) {
      const lives = hold.expiresAt !== null && hold.expiresAt > clock();
      const heldAt = lives ? hold.createdAt : undefined;
      return { ref: { coachId: hold.coachId, start: hold.startsAt }, holdId, heldAt };
    }
    const done = key && (await tx.idempotencyKey.findUnique({ where: { key: key.key } }));
    if (done?.requestHash === key?.requestHash && done) return { before: done.appointmentId };
    throw done
      ? new DomainError('KEY_REUSED', 'the idempotency key came with another request')
      : new DomainError('SLOT_GONE', 'the hold ran out and someone else took the slot, or it was used');
  });
}

/** What a booking gave out, again. */
async function bookedAgain({ db, sealer }: BookingParts, appointmentId: string): Promise<Booked> {
  const [link] = await db.$queryRaw<{ id: string | null }[]>`select first_link(${appointmentId}::uuid) as id`;
  if (!link?.id) throw new DomainError('NOT_FOUND', 'the client of that booking was erased');
  return { appointmentId, token: linkToken(sealer, link.id) };
}
