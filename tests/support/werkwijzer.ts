import type { Express } from 'express';
import { afterAll, beforeAll } from 'vitest';
import { createBot } from '../../bot/index.ts';
import { demoPeople, type DemoPerson } from '../../prisma/demo-data.ts';
import { openAnswerer } from '../../src/answering/open.ts';
import type { Answerer } from '../../src/answering/pipeline.ts';
import { createApp } from '../../src/http/app.ts';
import { claimPort, originOf, serve } from '../../src/http/listen.ts';
import { loadContacts } from '../../src/knowledge/contacts.ts';
import { createLog } from '../../src/log.ts';
import type { Worker } from '../../src/delivery/worker.ts';
import type { Connector, Login, PracticeMail } from '../../src/practice/index.ts';
import { createSealer, type Sealer } from '../../src/privacy/seal.ts';
import { botAccess } from '../../src/start/bot-access.ts';
import { openDelivery, type Deliveries } from '../../src/start/delivery.ts';
import { openDemo, openDemoChats } from '../../src/start/demo.ts';
import { publicParts } from '../../src/start/public-parts.ts';
import { tabParts } from '../../src/start/tab-parts.ts';
import { readConfig } from '../../src/config.ts';
import { useDatabase } from './database.ts';

export const TODAY = '2026-11-22';
export const clock = () => new Date(`${TODAY}T10:00:00Z`);

let shared: Answerer | undefined;

/** The pipeline over the real knowledge base, as of the day the tests live in; built once per worker. */
export function theAnswerer(): Answerer {
  return (shared ??= openAnswerer(TODAY));
}

export type Running = {
  origin: string;
  /** The app that answers there. */
  app: Express;
  connector: Connector;
  /** Signs people in to the tab. */
  login: Login;
  db: ReturnType<typeof useDatabase>['db'];
  databaseUrl: string;
  sealer: Sealer;
  flush: () => Promise<void>;
  /** As after a restart of the server: the bot has nothing in memory any more. */
  restart: () => Promise<void>;
  /** Delivers every message that is due at a moment, the test's own when none is given. */
  deliver: (at?: Date) => Promise<void>;
  /** What arrived in the practice mailbox, newest first. */
  mails: () => PracticeMail[];
  /** Address of the practice mailbox. */
  mailUrl: string;
  /** One more worker over the same database, as on a second server; nothing ticks by itself. */
  newWorker: (settings?: NodeJS.ProcessEnv, other?: Partial<Deliveries>) => Worker;
};

/**
 * The whole server on a port of its own, with the demo data and the practice connector, as `npm start` puts it together. Nothing
 * is delivered by itself unless it is `live`, and then the staff have their chats from the start too.
 */
export function useWerkwijzer({
  settings = {},
  now = clock,
  live = false,
}: { settings?: NodeJS.ProcessEnv; now?: () => Date; live?: boolean } = {}): Running {
  const database = useDatabase();
  const sealer = createSealer(new Uint8Array(32).fill(7));
  const running: Partial<Running> = { sealer, databaseUrl: database.url };
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const port = await claimPort('127.0.0.1', 0);
    const origin = originOf('127.0.0.1', port);
    const log = createLog('silent');
    const config = readConfig(settings);
    const demo = await openDemo(database.db, origin);
    const { identity, check } = botAccess(readConfig({}), demo);
    const newBot = () =>
      createBot({
        identity,
        check,
        log,
        clock: now,
        sealer,
        answer: theAnswerer(),
        contacts: loadContacts(),
        db: database.db,
        publicUrl: config.PUBLIC_URL ?? origin,
      });
    let bot = newBot();
    const app = createApp({
      log,
      booking: publicParts(config, { answer: theAnswerer(), db: database.db, sealer, clock: now }, origin),
      tab: tabParts(config, { db: database.db, sealer, clock: now }, { demo, origin }),
      readiness: () => Promise.resolve({ database: true, knowledge: true }),
      messages: (request, response, next) => bot.messages(request, response, next),
      practice: demo.practice.router,
    });
    const { connector, mailbox, login } = demo.practice;
    const parts: Deliveries = {
      ...{ db: database.db, sealer, clock: now, log, chat: bot.chat, practiceMail: mailbox?.url },
      publicUrl: config.PUBLIC_URL ?? origin,
      databaseUrl: database.url,
    };
    const newWorker: Running['newWorker'] = (env = settings, other = {}) =>
      openDelivery(readConfig(env), { ...parts, ...other });
    const worker = newWorker();
    closing.push(await serve(app, '127.0.0.1', port), worker.stop, () => bot.close(), demo.practice.close);
    Object.assign(running, {
      ...{ origin, app, connector, login, db: database.db, flush: () => bot.close(), newWorker },
      restart: async () => {
        await bot.close();
        bot = newBot();
      },
      deliver: async (at?: Date) => {
        await worker.runDue(at && (() => at));
      },
      mails: () => mailbox?.mails() ?? [],
      mailUrl: mailbox?.url,
    });
    if (!live) return;
    await openDemoChats(demo);
    worker.start();
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });
  return running as Running;
}

/** The practice room's id of a demo person. */
export function chatId(name: DemoPerson['name']): string {
  const person = demoPeople.find((candidate) => candidate.name === name);
  if (!person) throw new Error(`no demo person is called ${name}`);
  return `29:${name.toLowerCase().replaceAll(' ', '-')}`;
}

export const nurse = chatId('Demo Verpleegkundige');
export const doctor = chatId('Demo Huisarts');
export const coach = chatId('Demo Coach');
export const curator = chatId('Demo Kennisbeheerder');
export const otherCurator = chatId('Demo Tweede Kennisbeheerder');
export const stranger = chatId('Demo Onbekende');
