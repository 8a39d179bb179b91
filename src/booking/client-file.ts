import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import { readClientCare, staffNames, type ClientCare } from '../feedback/client-care.ts';
import type {
  Actor,
  AppointmentEventKind,
  AppointmentState,
  ConsentCategory,
  ConsentChannel,
  ConsentHow,
  ConsentPurpose,
  RecipientKind,
  TalkMode,
} from '../generated/prisma/enums.ts';
import { openClient, type Contact } from './client.ts';
import type { BookingParts } from './parts.ts';
import type { BookingSite } from './read-site.ts';
import { isoDay } from './zone.ts';

/** Everything we hold on a client, for the client. */
export type ClientFile = {
  name: string;
  contact: Contact;
  language: string;
  createdAt: Date;
  appointments: FileAppointment[];
  consents: FileConsent[];
  /** Whether they agree now to be reached about their appointments. */
  agreesToContact: boolean;
  /** Who saw the data, once a day. */
  seenBy: { name: string; day: string }[];
  /** What was referred, told and written. */
  care: ClientCare;
};

export type FileConsent = {
  consentId: string;
  purpose: ConsentPurpose;
  how: ConsentHow;
  from: Date;
  until: Date;
  /** By which ways, and what. */
  channels: ConsentChannel[];
  categories: ConsentCategory[];
  /** The name of a person; the client, the team or the coaches have none. */
  recipient: { kind: RecipientKind; name: string | undefined };
  /** Who wrote it down. */
  recordedBy: Actor;
  withdrawnAt: Date | null;
};

export type FileAppointment = {
  appointmentId: string;
  coachId: string;
  coach: string;
  startsAt: Date;
  endsAt: Date;
  /** A client sees no outcome: a talk that is over is over. */
  state: 'BOOKED' | 'CANCELLED';
  mode: TalkMode;
  place: string;
  wayfinding: string;
  companion: boolean;
  sequence: number;
  /** Of the reserved slots among which it is; opens the others for a move. */
  reservedKey: string | undefined;
  history: { kind: AppointmentEventKind; by: Actor; at: Date }[];
};

/** What the client's own link shows; undefined when the client was erased meanwhile. */
export async function readClientFile(
  parts: BookingParts,
  site: BookingSite,
  clientId: string,
): Promise<ClientFile | undefined> {
  const { client, appointments, reserved, consents, decision, accesses, names } = await inScope(
    parts.db,
    { clientId, siteIds: [site.id] },
    // One after the other: a transaction is one connection, and it takes one query at a time.
    async (tx) => ({
      client: await tx.client.findUnique({ where: { id: clientId } }),
      appointments: await tx.appointment.findMany({
        where: { clientId },
        include: { events: { orderBy: { at: 'asc' } } },
        orderBy: { startsAt: 'asc' },
      }),
      reserved: await tx.schedule.findMany({
        where: { siteId: site.id, reservedKey: { not: null } },
        select: { id: true, reservedKey: true },
      }),
      consents: await tx.consent.findMany({
        where: { clientId },
        include: { withdrawal: true },
        orderBy: { from: 'asc' },
      }),
      decision: await mayDisclose(tx, contactWith(clientId), parts.clock()),
      accesses: await tx.clientAccess.findMany({ where: { clientId }, orderBy: { day: 'asc' } }),
      names: await staffNames(tx, clientId),
    }),
  );
  if (!client) return undefined;
  const care = await readClientCare(parts, clientId);
  const keys = new Map(reserved.map(({ id, reservedKey }) => [id, reservedKey ?? undefined]));
  return {
    ...openClient(parts.sealer, client),
    language: client.language,
    createdAt: client.createdAt,
    appointments: appointments.map((one) => ({
      ...{ appointmentId: one.id, coachId: one.coachId, coach: names.get(one.coachId) ?? '' },
      ...{ startsAt: one.startsAt, endsAt: one.endsAt, mode: one.mode, place: one.place },
      ...{ wayfinding: one.wayfinding, companion: one.companion, sequence: one.sequence },
      state: shownState(one.state),
      reservedKey: keys.get(one.scheduleId ?? ''),
      history: one.events.filter(({ kind }) => isShown(kind)).map(({ kind, by, at }) => ({ kind, by, at })),
    })),
    agreesToContact: decision !== undefined,
    consents: consents.map(({ id, withdrawal, ...one }) => ({
      ...{ consentId: id, purpose: one.purpose, how: one.how, from: one.from, until: one.until },
      ...{ channels: one.channels, categories: one.categories, recordedBy: one.recordedBy },
      recipient: { kind: one.recipientKind, name: names.get(one.recipientId ?? '') },
      withdrawnAt: withdrawal?.at ?? null,
    })),
    care,
    seenBy: accesses.map(({ personId, day }) => ({
      name: names.get(personId) ?? '',
      day: isoDay(day),
    })),
  };
}

function shownState(state: AppointmentState): 'BOOKED' | 'CANCELLED' {
  return state === 'CANCELLED' ? 'CANCELLED' : 'BOOKED';
}

function isShown(kind: AppointmentEventKind): boolean {
  return kind === 'BOOKED' || kind === 'MOVED' || kind === 'CANCELLED';
}

/**
 * The same as a file to keep, in plain words for a program: ISO moments, no ids of ours.
 */
export function exportClientFile(file: ClientFile, site: BookingSite, now: Date) {
  return {
    madeOn: dayOf(now),
    place: site.name,
    name: file.name,
    contact: file.contact,
    language: file.language,
    since: file.createdAt,
    appointments: file.appointments.map(
      ({ coach, startsAt, endsAt, state, mode, place, companion, history }) => ({
        ...{ coach, startsAt, endsAt, state, mode, place, companion, history },
      }),
    ),
    consents: file.consents.map(
      ({ purpose, recipient, channels, categories, how, recordedBy, from, until, withdrawnAt }) => ({
        ...{ purpose, recipient, channels, categories, how, recordedBy, from, until, withdrawnAt },
      }),
    ),
    seenBy: file.seenBy,
    referrals: file.care.referrals.map(({ referrer, coach, state, sentAt, question }) => ({
      ...{ referrer, coach, state, sentAt, question },
    })),
    feedbacks: file.care.feedbacks.map(({ recipient, coach, state, at, text }) => ({
      ...{ recipient, coach, state, at, text },
    })),
    plan: file.care.plan && {
      ...{ coach: file.care.plan.coach, at: file.care.plan.createdAt, summary: file.care.plan.summary },
      ...{ steps: file.care.plan.steps, articles: file.care.plan.articles },
    },
    notRecalled: file.care.notRecalled,
  };
}
