import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope } from '../database/scope.ts';
import type { NoLongerTrue } from '../delivery/delivery.ts';
import type { Appointment, Client, ClientLink } from '../generated/prisma/client.ts';
import { languageOf, type Lang } from '../lang.ts';
import { claimCode, codeHash } from './claim-link.ts';
import { openClient } from './client.ts';
import { linkToken } from './client-link.ts';
import type { BookingParts } from './parts.ts';

type Parts = Pick<BookingParts, 'db' | 'sealer'>;

/** Why there is nothing to tell (any more), or that there is no address to tell it to. */
export type NoNews = { not: NoLongerTrue | 'NO_ADDRESS' };

/** What a mail to a client says. No name, no place: those are behind the link. */
export type ClientNews = {
  to: string;
  language: Lang;
  startsAt: Date;
  endsAt: Date;
  /** Token of the link that the client can use; undefined when there is none that shows something. */
  token: string | undefined;
};

export type AboutClient = { clientId: string; appointmentId: string; sequence: number };

/** The appointment as the message says it is, for its client; read in the client's own scope. */
export async function readClientNews(
  { db, sealer }: Parts,
  { clientId, appointmentId, sequence }: AboutClient,
  state: 'BOOKED' | 'CANCELLED',
  now: Date,
): Promise<ClientNews | NoNews> {
  const { client, appointment, decision, links } = await inScope(db, { clientId }, async (tx) => ({
    client: await tx.client.findUnique({ where: { id: clientId } }),
    appointment: await tx.appointment.findFirst({ where: { id: appointmentId, clientId } }),
    decision: await mayDisclose(tx, contactWith(clientId), now),
    links: await tx.clientLink.findMany({ where: { clientId }, orderBy: { createdAt: 'desc' } }),
  }));
  if (!client || !appointment) return { not: 'GONE' };
  if (appointment.state !== state || appointment.sequence !== sequence) return { not: 'CHANGED' };
  if (isOver(appointment, now)) return { not: 'PAST' };
  if (!decision) return { not: 'NO_CONSENT' };
  const address = mailAddress(sealer, client);
  if (!address) return { not: 'NO_ADDRESS' };
  const link = links.find(isOwn) ?? links.find((one) => isHandedFor(one, appointment));
  const { startsAt, endsAt } = appointment;
  return { ...address, startsAt, endsAt, token: link && linkToken(sealer, link.id) };
}

/** The code of a round, while it still claims its link. */
export async function readCodeNews(
  { db, sealer }: Parts,
  { clientId, linkId, round }: { clientId: string; linkId: string; round: string },
  now: Date,
): Promise<{ to: string; language: Lang; code: string } | NoNews> {
  const { client, link, decision } = await inScope(db, { clientId }, async (tx) => ({
    client: await tx.client.findUnique({ where: { id: clientId } }),
    link: await tx.clientLink.findFirst({ where: { id: linkId, clientId } }),
    decision: await mayDisclose(tx, contactWith(clientId), now),
  }));
  if (!client || !link) return { not: 'GONE' };
  const code = claimCode(sealer, linkId, round);
  if (link.claimedAt || link.codeHash !== codeHash(sealer, linkId, code)) return { not: 'CHANGED' };
  if (!link.codeUntil || link.codeUntil <= now) return { not: 'PAST' };
  if (!decision) return { not: 'NO_CONSENT' };
  const address = mailAddress(sealer, client);
  return address ? { ...address, code } : { not: 'NO_ADDRESS' };
}

/** Undefined for whom we cannot write to. */
export function mailAddress(
  sealer: Parts['sealer'],
  client: Client,
): { to: string; language: Lang } | undefined {
  const { contact } = openClient(sealer, client);
  return contact.kind === 'MAIL'
    ? { to: contact.value, language: languageOf(client.language) ?? 'nl' }
    : undefined;
}

/** That a talk was cancelled still helps while it would have been going on. */
function isOver({ state, startsAt, endsAt }: Appointment, now: Date): boolean {
  return (state === 'CANCELLED' ? endsAt : startsAt) <= now;
}

function isOwn({ kind }: ClientLink): boolean {
  return kind === 'OWN';
}

/** A link that was handed over shows an appointment that stands, as it was when the link was made. */
function isHandedFor(link: ClientLink, { id, state, sequence }: Appointment): boolean {
  return state === 'BOOKED' && !link.claimedAt && link.appointmentId === id && link.sequence === sequence;
}
