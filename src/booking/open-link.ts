import { inScope } from '../database/scope.ts';
import type { Appointment, Client, ClientLink, Referral } from '../generated/prisma/client.ts';
import type { ContactKind, TalkMode } from '../generated/prisma/enums.ts';
import { same } from '../privacy/same.ts';
import { linkHash } from './client-link.ts';
import type { BookingParts } from './parts.ts';
import { readSite, type BookingSite } from './read-site.ts';

/** What a link shows. `GONE` is all that a stranger, a claimed or an outdated link gets, and they look the same. */
export type OpenedLink =
  | { kind: 'OWN'; site: BookingSite; clientId: string; language: string }
  | { kind: 'HANDED'; site: BookingSite; linkId: string; language: string; shown: ShownAppointment }
  /** Given out with a referral: shows that, until it is claimed. */
  | { kind: 'REFERRED'; site: BookingSite; language: string; referredAt: Date; contactKind: ContactKind }
  | { kind: 'GONE' };

/** The one appointment that a link which was handed over shows; nothing about the client. */
export type ShownAppointment = {
  appointmentId: string;
  coach: string;
  startsAt: Date;
  endsAt: Date;
  mode: TalkMode;
  place: string;
  wayfinding: string;
  sequence: number;
  /** How a claiming code can reach the client; never the address itself. */
  contactKind: ContactKind;
};

/**
 * Opens a link. One that was handed over shows its appointment while that stands as it was made, and nothing after it was
 * claimed, changed, cancelled or is over: so it never tells what became of it.
 */
export async function openLink(parts: BookingParts, token: string): Promise<OpenedLink> {
  const { db, clock } = parts;
  const hash = linkHash(token);
  const link = await inScope(db, { linkHash: hash }, (tx) => tx.clientLink.findUnique({ where: { hash } }));
  if (!link || !same(link.hash, hash)) return { kind: 'GONE' };

  const { clientId, appointmentId, referralId } = link;
  const found = await inScope(db, { clientId }, async (tx) => ({
    client: await tx.client.findUnique({ where: { id: clientId } }),
    appointment: appointmentId ? await tx.appointment.findUnique({ where: { id: appointmentId } }) : null,
    referral: referralId ? await tx.referral.findUnique({ where: { id: referralId } }) : null,
  }));
  const { client, appointment, referral } = found;
  if (!client) return { kind: 'GONE' };
  const site = await readSite(db, clock, { id: client.siteId });
  if (link.kind === 'OWN') return { kind: 'OWN', site, clientId, language: client.language };

  if (referralId) return referred(link, client, referral, site);
  if (!stands(link, appointment) || appointment.endsAt <= clock() || link.claimedAt) return { kind: 'GONE' };
  const coach = await coachName(parts, site, appointment.coachId);
  const { startsAt, endsAt, mode, place, wayfinding, sequence } = appointment;
  const { contactKind, language } = client;
  const shown = {
    appointmentId: appointment.id,
    coach,
    startsAt,
    endsAt,
    mode,
    place,
    wayfinding,
    sequence,
    contactKind,
  };
  return { kind: 'HANDED', site, linkId: link.id, language, shown };
}

/**
 * A client who claimed one link has another; the one that came with the referral then shows nothing, like any other. Nor does
 * it once the referrer took the referral back, whether or not there is still a client: they may be the one who looks.
 */
function referred(
  link: ClientLink,
  { language, contactKind }: Client,
  referral: Referral | null,
  site: BookingSite,
): OpenedLink {
  if (link.claimedAt || !holds(referral)) return { kind: 'GONE' };
  return { kind: 'REFERRED', site, language, referredAt: link.createdAt, contactKind };
}

/** Whether the link of a referral still shows it. */
export function holds(referral: Pick<Referral, 'revokedByReferrerAt'> | null): boolean {
  return referral !== null && !referral.revokedByReferrerAt;
}

/**
 * Whether an appointment is still as it was when the link was made. How the talk went makes no difference: a coach may write
 * it down while it is going on.
 */
export function stands(
  link: Pick<ClientLink, 'sequence'>,
  appointment: Appointment | null,
): appointment is Appointment {
  return appointment !== null && appointment.state !== 'CANCELLED' && appointment.sequence === link.sequence;
}

/** A coach's name, also when the assignment ended since. */
export async function coachName({ db }: BookingParts, site: BookingSite, coachId: string): Promise<string> {
  const known = site.coaches.find(({ id }) => id === coachId);
  if (known) return known.name;
  const coach = await inScope(db, { siteIds: [site.id] }, (tx) =>
    tx.person.findUnique({ where: { id: coachId }, select: { name: true } }),
  );
  return coach?.name ?? '';
}
