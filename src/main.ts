import { createBot } from '../bot/index.ts';
import { warmUp } from './answering/open.ts';
import { readConfig } from './config.ts';
import { openDataFolder } from './database/embedded/place.ts';
import { openDatabase } from './database/open.ts';
import { dayOf } from './day.ts';
import { systemClock } from './clock.ts';
import { announce } from './start/announce.ts';
import { botAccess } from './start/bot-access.ts';
import { openDelivery } from './start/delivery.ts';
import { openDemo, openDemoChats } from './start/demo.ts';
import { publicParts } from './start/public-parts.ts';
import { tabParts } from './start/tab-parts.ts';
import { createApp } from './http/app.ts';
import { claimPort, originOf, serve } from './http/listen.ts';
import { loadContacts } from './knowledge/contacts.ts';
import { createLog } from './log.ts';
import { createSealer } from './privacy/seal.ts';
import { readKey } from './privacy/key.ts';
import { StartProblem } from './start-problem.ts';
import { learnElsewhere } from './start/learn-elsewhere.ts';
import { openKnowledge } from './start/open-knowledge.ts';
import { stopOnSignal } from './start/stop.ts';

/** The composition root: reads the environment, builds the parts, starts them. Nothing else constructs a service. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const clock = systemClock;
  const port = await claimPort(config.HOST, config.PORT);
  const origin = originOf(config.HOST, port);
  const database = await openDatabase({ url: config.DATABASE_URL, dataFolder: config.WERKWIJZER_DATA });
  stop.last('the database', database.close);
  if (stop.asked()) return;
  const sealer = createSealer(readKey(config.WERKWIJZER_KEY, () => openDataFolder(config.WERKWIJZER_DATA)));
  const { db } = database;
  const learning = learnElsewhere(db);
  const live = await openKnowledge({ db, databaseUrl: database.url, clock, log, learn: learning.learn }, () =>
    console.log('Learning from the articles, once after they change: a minute or two ...'),
  );
  stop.first('the articles', live.stop);
  stop.first('learning', learning.stop);
  if (stop.asked()) return;
  const { answer } = live;
  const articles = () => live.known().loaded.articles;
  const publicUrl = config.PUBLIC_URL ?? origin;
  const mailbox = config.SMTP_URL === undefined;
  const demo = config.mode === 'practice' ? await openDemo(db, origin, { mailbox }) : undefined;
  if (demo) stop.first('the practice room', demo.practice.close);

  const { identity, check } = botAccess(config, demo);
  const bot = createBot({
    identity,
    check,
    answer,
    contacts: loadContacts(),
    db,
    sealer,
    clock,
    log,
    publicUrl,
  });
  stop.first('the bot', bot.close);
  const practiceMail = demo?.practice.mailbox?.url;
  const delivery = openDelivery(config, {
    ...{ db, sealer, clock, log, chat: bot.chat, publicUrl, practiceMail },
    databaseUrl: database.url,
    auditFolder: openDataFolder(config.AUDIT_FOLDER ?? config.WERKWIJZER_DATA),
  });
  const app = createApp({
    log,
    trustedProxies: config.TRUSTED_PROXIES,
    booking: publicParts(config, { answer, articles, db, sealer, clock }, origin),
    tab: tabParts(config, { db, sealer, clock }, { demo, origin, knowledge: live.known }),
    readiness: async () => ({ database: await answers(db), knowledge: true }),
    messages: bot.messages,
    localMessages: config.mode === 'playground',
    ...(demo && { practice: demo.practice.router }),
  });
  stop.first('the web server', await serve(app, config.HOST, port));
  stop.first('the delivery of messages', delivery.stop);
  if (stop.asked()) return;
  if (demo) await openDemoChats(demo);
  delivery.start();
  live.start();
  announce(config.mode, origin, { mailbox });
  warmUp(answer, dayOf(clock()));
}

async function answers(db: {
  $queryRaw: (query: TemplateStringsArray) => Promise<unknown>;
}): Promise<boolean> {
  return db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
}

const stop = stopOnSignal();
const starting = start();
stop.waitFor(starting);
starting.catch(async (error: unknown) => {
  // What fails because everything around it is stopped is no news.
  if (stop.asked()) return;
  console.error(error instanceof StartProblem ? error.message : error);
  await stop.run();
  process.exit(1);
});
