import botbuilder from 'botbuilder';
import express from 'express';
import { createAdapter } from '../../bot/adapter.ts';
import { createApp } from '../../src/http/app.ts';
import { createBot } from '../../bot/index.ts';
import { openAnswerer } from '../../src/answering/open.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/database/open.ts';
import { claimPort, originOf, serve } from '../../src/http/listen.ts';
import { loadContacts } from '../../src/knowledge/contacts.ts';
import { createLog } from '../../src/log.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { botAccess } from '../../src/start/bot-access.ts';
import { openDemo } from '../../src/start/demo.ts';

// A child of the bench: the product, or a bare botbuilder echo bot, behind the same practice connector. It tells its
// parent where it listens and with which token to speak to it.

const [kind = '', dataFolder = ''] = process.argv.slice(2);
const log = createLog('silent');
const port = await claimPort('127.0.0.1', 0);
const origin = originOf('127.0.0.1', port);
const database = await openDatabase({ url: undefined, dataFolder });
const demo = await openDemo(database.db, origin);
const { identity, check } = botAccess(readConfig({}), demo);
const clock = () => new Date('2026-11-22T10:00:00Z');

await serve(kind === 'echo' ? echo() : product(), '127.0.0.1', port);
const chat = await demo.practice.connector.openPersonalChat('29:demo-verpleegkundige');
const token = await demo.practice.connector.token({ expiresAt: Math.floor(Date.now() / 1000) + 3600 });
process.send?.({ origin, token, chatId: chat.id, serviceUrl: demo.practice.connector.urls.serviceUrl });
process.on('message', () => void database.close().then(() => process.exit(0)));

function product() {
  const sealer = createSealer(new Uint8Array(32).fill(7));
  const answer = openAnswerer('2026-11-22');
  const bot = createBot({
    identity,
    check,
    answer,
    contacts: loadContacts(),
    db: database.db,
    sealer,
    clock,
    log,
  });
  const readiness = () => Promise.resolve({ database: true, knowledge: true });
  return createApp({ log, readiness, messages: bot.messages, practice: demo.practice.router });
}

/** The floor: as little as a botbuilder bot can do. */
function echo() {
  const adapter = createAdapter(identity, log, () => Promise.resolve());
  const handler = new botbuilder.ActivityHandler();
  handler.onMessage(async (context, next) => {
    await context.sendActivity(`echo ${context.activity.text}`);
    await next();
  });
  const app = express();
  app.post('/api/messages', express.json(), (request, response) =>
    adapter.process(request, response, (context) => handler.run(context)),
  );
  app.use('/try', demo.practice.router);
  return app;
}
