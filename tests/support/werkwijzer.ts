import { afterAll, beforeAll } from 'vitest';
import { createBot } from '../../bot/index.ts';
import { demoPeople, type DemoPerson } from '../../prisma/demo-data.ts';
import { openAnswerer } from '../../src/answering/open.ts';
import type { Answerer } from '../../src/answering/pipeline.ts';
import { createApp } from '../../src/http/app.ts';
import { claimPort, originOf, serve } from '../../src/http/listen.ts';
import { loadContacts } from '../../src/knowledge/contacts.ts';
import { createLog } from '../../src/log.ts';
import type { Connector } from '../../src/practice/index.ts';
import { createSealer, type Sealer } from '../../src/privacy/seal.ts';
import { botAccess } from '../../src/start/bot-access.ts';
import { openDemo } from '../../src/start/demo.ts';
import { publicParts } from '../../src/start/public-parts.ts';
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
  connector: Connector;
  db: ReturnType<typeof useDatabase>['db'];
  sealer: Sealer;
  flush: () => Promise<void>;
};

/** The whole server on a port of its own, with the demo data and the practice connector, as `npm start` puts it together. */
export function useWerkwijzer({
  settings = {},
  now = clock,
}: { settings?: NodeJS.ProcessEnv; now?: () => Date } = {}): Running {
  const database = useDatabase();
  const sealer = createSealer(new Uint8Array(32).fill(7));
  const running: Partial<Running> = { sealer };
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const port = await claimPort('127.0.0.1', 0);
    const origin = originOf('127.0.0.1', port);
    const log = createLog('silent');
    const demo = await openDemo(database.db, origin);
    const { identity, check } = botAccess(readConfig({}), demo);
    const bot = createBot({
      identity,
      check,
      log,
      clock: now,
      sealer,
      answer: theAnswerer(),
      contacts: loadContacts(),
      db: database.db,
    });
    const config = readConfig(settings);
    const app = createApp({
      log,
      booking: publicParts(config, { answer: theAnswerer(), db: database.db, sealer, clock: now }, origin),
      readiness: () => Promise.resolve({ database: true, knowledge: true }),
      messages: bot.messages,
      practice: demo.practice.router,
    });
    closing.push(await serve(app, '127.0.0.1', port), bot.close, demo.practice.close);
    Object.assign(running, { origin, connector: demo.practice.connector, db: database.db, flush: bot.close });
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
export const stranger = chatId('Demo Onbekende');
