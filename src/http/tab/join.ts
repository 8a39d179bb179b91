import express, { Router } from 'express';
import { z } from 'zod';
import { DomainError } from '../../domain-error.ts';
import { joinSite, listJoinable } from '../../people/join-site.ts';
import { parse } from '../booking/api.ts';
import type { JoinableView } from './admin-shapes.ts';
import { identityOf } from './identity.ts';
import { limitJoining } from './limit.ts';
import type { TabParts } from './parts.ts';

const wish = z.strictObject({ siteId: z.guid() });

/** Where someone may join as a professional, and that they do: for everyone who is signed in, also those we do not know yet. */
export function joinRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/join', async (request, response) => {
    const { tenantId, objectId } = identityOf(request);
    const sites: JoinableView[] = await listJoinable(parts, { tenantId, objectId });
    response.json(sites);
  });

  router.post('/join', limitJoining(parts), express.json({ limit: '4kb' }), async (request, response) => {
    const { siteId } = parse(wish, request.body);
    const { name, ...identity } = identityOf(request);
    if (!name)
      throw new DomainError('INVALID', 'the token tells no name', [
        { field: 'name', messageKey: 'join.noName' },
      ]);
    await joinSite(parts, { ...identity, name }, siteId);
    response.status(204).end();
  });

  return router;
}
