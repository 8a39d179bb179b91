import { contactKey, type Contact } from '../booking/client.ts';
import { readPhone } from '../booking/client-input.ts';
import type { BookingParts } from '../booking/parts.ts';
import { readSite } from '../booking/read-site.ts';
import { asSystem, inScope, type Transaction } from '../database/scope.ts';
import { DomainError, type FieldProblem } from '../domain-error.ts';

/** A client without name or contact: enough to tell two apart by when they were here. */
export type FoundClient = {
  clientId: string;
  siteId: string;
  since: Date;
  lastSeenAt: Date;
  /** Appointments that are still to come. */
  coming: number;
};

/**
 * The clients of a site who are reached at an address, for a person who asks what is held on them. Nothing is opened: the
 * keyed name of the address is looked up.
 * @param typed a mail address, or a phone number as people write it.
 * @throws DomainError SITE_UNKNOWN, INVALID when it is neither.
 */
export async function findClients(parts: BookingParts, slug: string, typed: string): Promise<FoundClient[]> {
  const { db, sealer, clock } = parts;
  const site = await readSite(db, clock, { slug });
  const key = contactKey(sealer, readContact(typed));
  return asSystem(db, async (tx) => {
    const rows = await tx.client.findMany({
      where: { siteId: site.id, contactKey: key },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
    });
    const found: FoundClient[] = [];
    for (const { id } of rows) {
      const one = await describe(tx, id, clock());
      if (one) found.push(one);
    }
    return found;
  });
}

/** The same of one client by id; undefined when there is none. */
export async function findClient(
  { db, clock }: BookingParts,
  clientId: string,
): Promise<FoundClient | undefined> {
  return inScope(db, { clientId }, (tx) => describe(tx, clientId, clock()));
}

async function describe(tx: Transaction, clientId: string, now: Date): Promise<FoundClient | undefined> {
  const client = await tx.client.findUnique({
    where: { id: clientId },
    select: { siteId: true, createdAt: true, lastSeenAt: true },
  });
  if (!client) return undefined;
  const { siteId, createdAt: since, lastSeenAt } = client;
  const coming = await tx.appointment.count({
    where: { clientId, state: 'BOOKED', startsAt: { gt: now } },
  });
  return { clientId, siteId, since, lastSeenAt, coming };
}

function readContact(typed: string): Contact {
  if (typed.includes('@')) return { kind: 'MAIL', value: typed.trim() };
  const problems: FieldProblem[] = [];
  const value = readPhone(typed, problems, 'contact');
  if (problems.length > 0)
    throw new DomainError('INVALID', 'this is no mail address or phone number', problems);
  return { kind: 'PHONE', value };
}
