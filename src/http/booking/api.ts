import express, { Router, type ErrorRequestHandler } from 'express';
import { z } from 'zod';
import type { BookingRequest } from '../../booking/book-slot.ts';
import type { NewClient } from '../../booking/client.ts';
import { readClient } from '../../booking/client-input.ts';
import { releaseHold } from '../../booking/hold-slot.ts';
import { listSlots } from '../../booking/list-slots.ts';
import { readSite } from '../../booking/read-site.ts';
import { slotId } from '../../booking/slot-id.ts';
import { addDays, boundsOf, withOffset } from '../../booking/zone.ts';
import { dayOf } from '../../day.ts';
import { DomainError, type FieldProblem } from '../../domain-error.ts';
import { sendDomainProblem, sendProblem } from '../problem.ts';
import { crisisIn } from './crisis.ts';
import type { PublicParts } from './parts.ts';
import { takeHold, takeSlot, visitorAsker } from './take-slot.ts';
import { holderOf, langOf } from './visitor.ts';

const reserved = z.string().max(40).optional();
// Only years that the database and a calendar can hold.
const inOurTime = (value: string) => /^2\d{3}/.test(value);
const day = z.iso.date().refine(inOurTime);
const moment = z.union([day, z.iso.datetime({ offset: true }).refine(inOurTime)]);
const listQuery = z.object({
  from: moment.optional(),
  to: moment.optional(),
  voor: reserved,
  taal: z.string().optional(),
});
const holdBody = z.strictObject({ slotId, voor: reserved });
const text = z.string().max(300).default('');
const bookBody = z.strictObject({
  holdId: z.guid().optional(),
  slotId: slotId.optional(),
  voor: reserved,
  client: z.strictObject({ name: text, phone: text, email: text, language: text }),
  companion: z.boolean().default(false),
  agreeContact: z.boolean().default(false),
});
const headers = z.object({ 'Idempotency-Key': z.string().min(8).max(200).optional() });

/** Free slots, holds and appointments of a site, as JSON; errors as RFC 9457 problem+json. */
export function bookingApi(parts: PublicParts): Router {
  const router = Router();
  router.use(express.json({ limit: '16kb' }));

  router.get('/:site/slots', async (request, response) => {
    const query = parse(listQuery, request.query);
    const site = await readSite(parts.db, parts.clock, { slug: request.params.site });
    const names = new Map(site.coaches.map(({ id, name }) => [id, name]));
    const slots = await listSlots(parts, site, visitorAsker(query.voor), rangeOf(query, parts.clock()));
    response.set('cache-control', 'no-store').json(
      slots.map((slot) => ({
        slotId: slot.slotId,
        start: withOffset(slot.start),
        end: withOffset(slot.end),
        coach: names.get(slot.coachId) ?? '',
        place: slot.place,
        mode: slot.mode,
        ...(slot.reservedFor !== null && { reservedFor: slot.reservedFor }),
      })),
    );
  });

  router.post('/:site/holds', async (request, response) => {
    const body = parse(holdBody, request.body);
    const wanted = { slug: request.params.site, slot: body.slotId, reservedKey: body.voor };
    const hold = await takeHold(parts, wanted, holderOf(parts, request, response));
    response.status(201).json({ holdId: hold.holdId, expiresAt: hold.expiresAt });
  });

  router.delete('/:site/holds/:holdId', async (request, response) => {
    const site = await readSite(parts.db, parts.clock, { slug: request.params.site });
    await releaseHold(parts, site, parse(z.guid(), request.params.holdId));
    response.status(204).end();
  });

  router.post('/:site/appointments', async (request, response) => {
    const { 'Idempotency-Key': key } = parse(headers, { 'Idempotency-Key': request.get('idempotency-key') });
    const body = parse(bookBody, request.body);
    const { name, phone, email } = body.client;
    const crisis = crisisIn(parts, [name, phone, email]);
    if (crisis) {
      sendProblem(response, 422, crisis.text);
      return;
    }
    const { what, client } = readBooking(body);
    const booked = await takeSlot(parts, request.params.site, body.voor, {
      ...{ what, client, companion: body.companion, agreement: { how: 'ONLINE' } },
      idempotencyKey: key,
    });
    const manageUrl = `${parts.publicUrl}/a/${booked.token}`;
    response.status(201).json({ appointmentId: booked.appointmentId, manageUrl });
  });

  router.use(domainProblems);
  return router;
}

/**
 * What is to be booked and for whom.
 * @throws DomainError INVALID naming every field that is missing or wrong.
 */
function readBooking(body: z.infer<typeof bookBody>): Pick<BookingRequest, 'what' | 'client'> {
  const { slotId: slot, holdId } = body;
  const problems: FieldProblem[] = [];
  if ((slot === undefined) === (holdId === undefined))
    problems.push({ field: 'slotId', messageKey: 'field.slot' });
  if (!body.agreeContact) problems.push({ field: 'agreeContact', messageKey: 'field.agree' });
  let client: NewClient | undefined;
  try {
    client = readClient(body.client);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    problems.push(...error.fields);
  }
  const what = slot ? { slot } : holdId ? { holdId } : undefined;
  if (!client || !what || problems.length > 0) throw invalid(problems);
  return { what, client };
}

/** Errors of the domain, as problem+json in the reader's language. */
export const domainProblems: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (error instanceof DomainError) sendDomainProblem(response, error, langOf(request));
  else next(error);
};

const TWO_WEEKS = 14;

/** From now, or from the day or moment asked for; two weeks when no end is given. A day as end is included. */
function rangeOf({ from, to }: z.infer<typeof listQuery>, now: Date): { from: Date; until: Date } {
  const start = from === undefined ? now : startOf(from);
  if (to === undefined) return { from: start, until: boundsOf(addDays(dayOf(start), TWO_WEEKS)).end };
  return { from: start, until: day.safeParse(to).success ? boundsOf(to).end : new Date(to) };
}

function startOf(given: string): Date {
  return day.safeParse(given).success ? boundsOf(given).start : new Date(given);
}

/**
 * Parses a request.
 * @throws DomainError INVALID naming the fields at fault.
 */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value ?? undefined);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map((issue) => ({
      field: issue.path.join('.') || 'body',
      messageKey: messageOf(issue),
    })),
  );
}

function messageOf(issue: z.core.$ZodIssue): FieldProblem['messageKey'] {
  switch (issue.path.at(-1)) {
    case 'slotId':
      return 'field.slot';
    case 'agreeContact':
      return 'field.agree';
    default:
      return 'field.unknown';
  }
}

function invalid(fields: FieldProblem[]): DomainError {
  return new DomainError('INVALID', 'the request is not complete', fields);
}
