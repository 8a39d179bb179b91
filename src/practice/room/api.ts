import express from 'express';
import type { ErrorRequestHandler, Router } from 'express';
import { z } from 'zod';
import { RoomError } from '../connector/errors.ts';
import type { Connector } from '../connector/types.ts';
import type { Login } from '../login/index.ts';
import type { ExtensionCommand, PracticePerson, RoomState } from '../shared.ts';
import { roomAction, runAction } from './actions.ts';
import type { EventStream } from './events.ts';
import { requireOwnJson } from './guard.ts';

type Api = {
  connector: Connector;
  events: EventStream;
  people: PracticePerson[];
  group: { id(): string | null; open(): Promise<unknown> };
  tab: { url: string; login: Login } | undefined;
  extension: readonly ExtensionCommand[];
};

const tokenRequest = z.strictObject({ personId: z.string().min(1).max(500) });

/** State, events and actions of the page, and the token of whoever opens the tab. */
export function apiRoutes({ connector, events, people, group, tab, extension }: Api): Router {
  const router = express.Router();
  let faults = 0;
  connector.on((event) => {
    if (event.type === 'faults') faults = event.armed;
  });

  router.get('/state', (_req, res) => {
    const conversations = connector.conversations();
    const tabUrl = tab?.url ?? null;
    const seq = events.seq();
    const state = { seq, people, groupId: group.id(), faults, conversations, tabUrl, extension };
    res.json(state satisfies RoomState);
  });
  router.get('/events', events.handler);
  router.post('/actions', requireOwnJson, express.json({ limit: '64kb' }), async (req, res) => {
    const action = roomAction.safeParse(req.body);
    if (!action.success) {
      const message = z.prettifyError(action.error);
      res.status(400).json({ error: { code: 'BadAction', message } });
      return;
    }
    res.json({ result: await runAction(connector, () => group.open(), extension, action.data) });
  });
  router.post('/tab-token', requireOwnJson, express.json({ limit: '1kb' }), async (req, res) => {
    const asked = tokenRequest.safeParse(req.body);
    if (asked.success && tab) res.json({ token: await tab.login.token(asked.data.personId) });
    else res.status(400).json({ error: { code: 'BadRequest', message: 'Say who opens the tab.' } });
  });
  router.use(apiErrors);
  return router;
}

const apiErrors: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const answer = (status: number, code: string, message: string) =>
    res.status(status).json({ error: { code, message } });
  const type = (error as { type?: unknown } | null)?.type;
  if (error instanceof RoomError) answer(404, error.code, error.message);
  else if (type === 'entity.too.large') answer(413, 'TooLarge', 'At most 64 KB.');
  else if (typeof type === 'string') answer(400, 'BadJson', 'The body could not be read.');
  else {
    console.error('practice room', error);
    answer(500, 'RoomFailed', 'The practice room failed.');
  }
};
