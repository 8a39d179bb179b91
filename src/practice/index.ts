import express from 'express';
import type { Router } from 'express';
import { createConnector } from './connector/index.ts';
import type { Connector } from './connector/types.ts';
import { texts } from './page/texts.ts';
import { apiRoutes } from './room/api.ts';
import { createEventStream } from './room/events.ts';
import { createSharedGroup } from './room/group.ts';
import { requireOwnHost, roomHeaders } from './room/guard.ts';
import { pageRoutes } from './room/pages.ts';
import type { PracticePerson } from './shared.ts';

export type { Connector, Fault, OutboundCall, TokenOverrides } from './connector/types.ts';
export type { ConversationView, Message, PracticePerson, RoomEvent, TurnResult } from './shared.ts';

export type PracticeOptions = {
  /** Origin where the router is mounted under `/try`, such as `http://127.0.0.1:3978`. */
  baseUrl: string;
  /** The bot's own endpoint, such as `http://127.0.0.1:3978/api/messages`. */
  botUrl: string;
  /** The bot's app id (GUID). */
  appId: string;
  /** The client secret with which the bot gets its outbound token. */
  botSecret: string;
  people: PracticePerson[];
  /** Clock of the messages, default the system's. Tokens always follow the system's. */
  now?: () => Date;
};

export type Practice = { connector: Connector; router: Router; close: () => Promise<void> };

/**
 * The practice room: a fake Teams connector and the page `/try` on top of it. Mount the router with
 * `app.use('/try', practice.router)`, before any body parser of the app. Demo mode on loopback only: the caller
 * sees to that.
 */
export async function createPractice(o: PracticeOptions): Promise<Practice> {
  const { people, botUrl, appId, botSecret, now = () => new Date() } = o;
  const url = `${o.baseUrl.replace(/\/$/, '')}/try/connector`;
  const { connector, close } = await createConnector({ url, botUrl, appId, botSecret, people, now });
  const events = createEventStream(connector);
  const group = createSharedGroup(connector, people, texts.groupName);

  const router = express.Router();
  router.use('/connector', connector.router);
  router.use(roomHeaders, requireOwnHost(o.baseUrl));
  router.use('/api', apiRoutes({ connector, events, people, group }));
  router.use(pageRoutes());

  return {
    connector,
    router,
    close() {
      close();
      events.close();
      return Promise.resolve();
    },
  };
}
