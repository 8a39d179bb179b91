import { z } from 'zod';
import { createBot } from '../../../bot/index.ts';
import { systemClock } from '../../../src/clock.ts';
import { readConfig } from '../../../src/config.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { loadContacts } from '../../../src/knowledge/contacts.ts';
import { createLog } from '../../../src/log.ts';
import { createSealer } from '../../../src/privacy/seal.ts';
import { openDelivery } from '../../../src/start/delivery.ts';

// A child of the bench: one server of the product, as src/main.ts puts it together, of which only the worker runs.

const schema = z.object({
  databaseUrl: z.string(),
  tokenUrl: z.string(),
  /** How long a request may go without an answer, in milliseconds. */
  patienceMs: z.number(),
  /** How long a worker has a message to itself, in milliseconds. */
  leaseMs: z.number(),
});

process.once('message', (value) => void start(schema.parse(value)));
process.once('disconnect', () => process.exit(1));

/** Nobody asks anything, and the knowledge base takes seconds to open. */
function nothing(): never {
  throw new Error('the bench asks nothing');
}

async function start({ databaseUrl, tokenUrl, patienceMs, leaseMs }: z.infer<typeof schema>): Promise<void> {
  const database = await openDatabase({ url: databaseUrl, dataFolder: '' });
  const { db } = database;
  const log = createLog('silent');
  const clock = systemClock;
  const sealer = createSealer(new Uint8Array(32).fill(7));
  const publicUrl = 'https://werkwijzer.invalid';
  const issuer = { issuer: tokenUrl, metadataUrl: tokenUrl };
  const bot = createBot({
    ...{ db, sealer, clock, log, publicUrl, patienceMs },
    identity: { kind: 'practice', appId: 'bench', secret: 'bench', tokenUrl, issuer },
    check: () => Promise.resolve(false),
    answer: Object.assign(nothing, { articles: { find: nothing, one: nothing }, offer: nothing }),
    contacts: loadContacts(),
  });
  // Not the demo's settings, in which chats have no limits.
  const config = readConfig({ WERKWIJZER_DEMO: 'off' });
  const parts = { db, sealer, clock, log, chat: bot.chat, publicUrl, databaseUrl, leaseMs };
  const delivery = openDelivery(config, { ...parts, practiceMail: undefined });
  delivery.start();
  process.send?.('ready');
  process.once('message', () => {
    void delivery
      .stop()
      .then(bot.close)
      .then(database.close)
      .then(() => process.exit(0));
  });
}
