import express from 'express';
import type { Router } from 'express';
import { createConnector } from './connector/index.ts';
import type { Connector } from './connector/types.ts';
import { createLogin } from './login/index.ts';
import type { Login } from './login/index.ts';
import { mailboxRoutes, openMailbox } from './mailbox/index.ts';
import type { Mailbox } from './mailbox/index.ts';
import { texts } from './page/texts.ts';
import { apiRoutes } from './room/api.ts';
import { createEventStream } from './room/events.ts';
import { createSharedGroup } from './room/group.ts';
import { requireOwnHost, roomHeaders } from './room/guard.ts';
import { pageRoutes } from './room/pages.ts';
import type { ExtensionCommand, PracticePerson } from './shared.ts';

export type { Connector, Fault, OutboundCall, TokenOverrides } from './connector/types.ts';
export type { Login } from './login/index.ts';
export type { Mailbox } from './mailbox/index.ts';
export type { MailAttachment, PracticeMail } from './mailbox/types.ts';
export type {
  ConversationView,
  ExtensionCommand,
  Message,
  PracticePerson,
  RoomEvent,
  TurnResult,
} from './shared.ts';

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
  /** The tab that people of the room can open: its page on this origin, and its app id (GUID). */
  tab?: { url: string; appId: string };
  /** The message extension of the app's manifest; none when left out. */
  extension?: readonly ExtensionCommand[];
  /** Opens a mail server on this machine, whose mails are shown at `/try/mail`. */
  mailbox?: boolean;
  /** Clock of the messages, default the system's. Tokens always follow the system's. */
  now?: () => Date;
};

export type Practice = {
  connector: Connector;
  /** Signs the tokens of the tab; undefined when there is none. */
  login: Login | undefined;
  /** Undefined unless it was asked for. */
  mailbox: Mailbox | undefined;
  router: Router;
  close: () => Promise<void>;
};

/**
 * The practice room: a fake Teams connector and the page `/try` on top of it. Mount the router with
 * `app.use('/try', practice.router)`, before any body parser of the app. Demo mode on loopback only: the caller
 * sees to that.
 */
export async function createPractice(o: PracticeOptions): Promise<Practice> {
  const { people, botUrl, appId, botSecret, now = () => new Date() } = o;
  const room = `${o.baseUrl.replace(/\/$/, '')}/try`;
  const url = `${room}/connector`;
  const { connector, close } = await createConnector({ url, botUrl, appId, botSecret, people, now });
  const events = createEventStream(connector);
  const group = createSharedGroup(connector, people, texts.groupName);
  const login = o.tab && (await createLogin(`${room}/login`, o.tab.appId, people));
  const mailbox = o.mailbox ? await openMailbox(now) : undefined;

  const router = express.Router();
  router.use('/connector', connector.router);
  router.use(roomHeaders, requireOwnHost(o.baseUrl));
  const tab = o.tab && login && { url: o.tab.url, login };
  router.use('/api', apiRoutes({ connector, events, people, group, tab, extension: o.extension ?? [] }));
  if (login) router.use('/login', login.router);
  router.use(mailboxRoutes(mailbox));
  router.use(pageRoutes());

  return {
    connector,
    login,
    mailbox,
    router,
    async close() {
      close();
      events.close();
      await mailbox?.close();
    },
  };
}
