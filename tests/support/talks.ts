import { demoPeople } from '../../prisma/demo-data.ts';
import { bookSlot, type Booked } from '../../src/booking/book-slot.ts';
import type { Contact } from '../../src/booking/client.ts';
import { listSlots } from '../../src/booking/list-slots.ts';
import type { BookingParts } from '../../src/booking/parts.ts';
import type { Slot } from '../../src/booking/plan.ts';
import { readSite, type Asker } from '../../src/booking/read-site.ts';
import { DAY_MS } from '../../src/booking/zone.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { OutboxMessage } from '../../src/generated/prisma/client.ts';
import type { Lang } from '../../src/lang.ts';
import { identify, type KnownPerson } from '../../src/people/identify.ts';
import { clock, type Running } from './werkwijzer.ts';

export type Talk = Booked & { clientId: string; slot: Slot };

export type Wish = {
  /** Which of the free slots of the next eight weeks: the first on this ISO day, or the first of all. */
  day?: string;
  name?: string;
  contact?: Contact;
  language?: Lang;
  /** A nurse books on the client's behalf; otherwise the client does. */
  onBehalf?: boolean;
};

let clients = 0;

/** A mail address that nobody else in the test has. */
export function newAddress(): string {
  return `client${++clients}@voorbeeld.be`;
}

export function partsOf({ db, sealer }: Running, now: () => Date = clock): BookingParts {
  return { db, sealer, clock: now };
}

/** Books a talk at the demo site, as its page or a nurse would. */
export async function bookTalk(running: Running, wish: Wish = {}, now: () => Date = clock): Promise<Talk> {
  const parts = partsOf(running, now);
  const site = await readSite(parts.db, parts.clock, { slug: 'demo' });
  const slot = await freeSlot(running, wish.day, now);
  const asker: Asker = wish.onBehalf
    ? { as: 'PROFESSIONAL', person: await person(running, 'Demo Verpleegkundige', now) }
    : { as: 'CLIENT', known: false };
  const usual: Contact =
    slot.mode === 'PHONE' ? { kind: 'PHONE', value: '+32470123456' } : { kind: 'MAIL', value: newAddress() };
  const { name = 'Demo', contact = usual, language = 'nl' } = wish;
  const booked = await bookSlot(parts, site, asker, {
    what: { slot: { coachId: slot.coachId, start: slot.start } },
    client: { name, contact, language },
    companion: false,
    agreement: { how: wish.onBehalf ? 'SPOKEN' : 'ONLINE' },
  });
  const row = await asSystem(parts.db, (tx) =>
    tx.appointment.findUniqueOrThrow({ where: { id: booked.appointmentId } }),
  );
  return { ...booked, clientId: row.clientId ?? '', slot };
}

/** The first free slot on a day; or of all that need no phone number. */
export async function freeSlot(running: Running, day?: string, now: () => Date = clock): Promise<Slot> {
  const parts = partsOf(running, now);
  const site = await readSite(parts.db, parts.clock, { slug: 'demo' });
  const range = { from: now(), until: new Date(now().getTime() + 56 * DAY_MS) };
  const slots = await listSlots(parts, site, { as: 'CLIENT', known: true }, range);
  const slot = slots.find((one) => (day === undefined ? one.mode !== 'PHONE' : one.day === day));
  if (!slot) throw new Error(`no free slot on ${day ?? 'any day'}`);
  return slot;
}

/** A member of the demo's staff. */
export async function person(
  { db }: Running,
  name: 'Demo Coach' | 'Demo Verpleegkundige' | 'Demo Huisarts',
  now: () => Date = clock,
): Promise<KnownPerson> {
  const demo = demoPeople.find((one) => one.name === name);
  const known = demo && (await identify(db, now, { tenantId: demo.tenantId, objectId: demo.objectId }));
  if (!known) throw new Error(`${name} is not known`);
  return known;
}

/** The messages in the outbox about an appointment, oldest first. */
export async function messagesAbout({ db }: Running, appointmentId: string): Promise<OutboxMessage[]> {
  return asSystem(db, (tx) =>
    tx.outboxMessage.findMany({ where: { appointmentId }, orderBy: { createdAt: 'asc' } }),
  );
}

/** How each message about an appointment ended, by kind. */
export async function endings(running: Running, appointmentId: string): Promise<Record<string, string>> {
  const rows = await messagesAbout(running, appointmentId);
  return Object.fromEntries(
    rows.map(({ kind, sequence, state, lastError }) => [
      `${kind} ${sequence}`,
      lastError ? `${state} ${lastError}` : state,
    ]),
  );
}
