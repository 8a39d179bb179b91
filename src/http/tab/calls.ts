import { Router } from 'express';
import { z } from 'zod';
import { phoneWords } from '../../booking/phone-words.ts';
import { finishCallRequest, readCallRequests } from '../../booking/request-call.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import type { TabParts } from './parts.ts';
import type { Call } from './shapes.ts';

const nothing = z.strictObject({}).optional();

/** Who asked to be called at the coach's sites, and that it was done. */
export function callRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/calls', async (request, response) => {
    const found = await readCallRequests(parts, coachOf(request));
    const calls: Call[] = found.map(({ id, siteId, name, phone, partOfDay, language, createdAt }) => ({
      ...{
        id,
        siteId,
        name,
        phone: phoneWords(phone),
        partOfDay,
        language,
        createdAt: createdAt.toISOString(),
      },
    }));
    response.json(calls);
  });

  router.post('/calls/:id/done', async (request, response) => {
    parse(nothing, request.body);
    await finishCallRequest(parts, coachOf(request), parse(z.guid(), request.params.id));
    response.status(204).end();
  });

  return router;
}
