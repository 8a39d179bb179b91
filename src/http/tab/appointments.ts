import { Router, type Request } from 'express';
import { z } from 'zod';
import { bookAgain } from '../../booking/book-again.ts';
import { cancelAppointment } from '../../booking/cancel-appointment.ts';
import { giveClaimCode } from '../../booking/claim-link.ts';
import { moveAppointment } from '../../booking/move-appointment.ts';
import { readOwnTalk } from '../../booking/own-talk.ts';
import { recordOutcome } from '../../booking/record-outcome.ts';
import { slotId } from '../../booking/slot-id.ts';
import { DomainError } from '../../domain-error.ts';
import { NextStep } from '../../generated/prisma/enums.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import type { TabParts } from './parts.ts';
import type { Code } from './shapes.ts';

const nothing = z.strictObject({}).optional();
const outcome = z.strictObject({
  state: z.enum(['COMPLETED', 'NO_SHOW', 'BOOKED']),
  steps: z.array(z.enum(NextStep)).max(Object.keys(NextStep).length).default([]),
});
const toSlot = z.strictObject({ slotId });
const nextTalk = z.strictObject({ slotId, companion: z.boolean().default(false) });

/** What a coach does with an appointment of theirs. */
export function appointmentRoutes(parts: TabParts): Router {
  const router = Router();

  router.post('/appointments/:id/outcome', async (request, response) => {
    const { state, steps } = parse(outcome, request.body);
    await recordOutcome(parts, coachOf(request), { appointmentId: idOf(request), state, steps });
    response.status(204).end();
  });

  router.post('/appointments/:id/cancel', async (request, response) => {
    parse(nothing, request.body);
    const { site, who, id } = await ownTalk(parts, request);
    await cancelAppointment(parts, site, who, id);
    response.status(204).end();
  });

  router.post('/appointments/:id/move', async (request, response) => {
    const { slotId: to } = parse(toSlot, request.body);
    const { site, who, id } = await ownTalk(parts, request);
    await moveAppointment(parts, site, who, { appointmentId: id, to });
    response.status(204).end();
  });

  router.post('/appointments/:id/follow-up', async (request, response) => {
    const { slotId: slot, companion } = parse(nextTalk, request.body);
    const { site, who, clientId } = await ownTalk(parts, request);
    if (!clientId) throw new DomainError('NOT_FOUND', 'the client was erased');
    response.status(201).json(await bookAgain(parts, site, who, { clientId, slot, companion }));
  });

  router.post('/appointments/:id/code', async (request, response) => {
    parse(nothing, request.body);
    const { code, until, token } = await giveClaimCode(parts, coachOf(request), {
      appointmentId: idOf(request),
    });
    const given: Code = { code, until: until.toISOString(), url: `${parts.publicUrl}/a/${token}` };
    response.json(given);
  });

  return router;
}

async function ownTalk(parts: TabParts, request: Request) {
  const person = coachOf(request);
  const id = idOf(request);
  const { site, clientId } = await readOwnTalk(parts, person, id);
  return { site, clientId, id, who: { as: 'COACH', person } as const };
}

function idOf(request: Request): string {
  return parse(z.guid(), request.params.id);
}
