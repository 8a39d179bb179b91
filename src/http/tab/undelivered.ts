import { Router } from 'express';
import { z } from 'zod';
import { readUndelivered, retryMessage } from '../../delivery/retry-message.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import type { TabParts } from './parts.ts';
import type { UndeliveredView } from './referral-shapes.ts';

const nothing = z.strictObject({}).optional();

/** What a coach sent that did not arrive or could not be taken back, without what it says; and another try. */
export function undeliveredRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/undelivered', async (request, response) => {
    const found = await readUndelivered(parts, coachOf(request));
    const shown: UndeliveredView[] = found.map(({ id, what, why, since, referralId }) => ({
      ...{ id, what, why, since: since.toISOString() },
      ...(referralId !== undefined && { referralId }),
    }));
    response.json(shown);
  });

  router.post('/undelivered/:id/retry', async (request, response) => {
    parse(nothing, request.body);
    await retryMessage(parts, coachOf(request), parse(z.guid(), request.params.id));
    response.status(204).end();
  });

  return router;
}
