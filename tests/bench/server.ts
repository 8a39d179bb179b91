import botbuilder from 'botbuilder';
import express, { type Express } from 'express';
import { z } from 'zod';
import { createAdapter } from '../../bot/adapter.ts';
import { createBot } from '../../bot/index.ts';
import { createTokenCheck } from '../../bot/token-check.ts';
import { readConfig } from '../../src/config.ts';
import { openAnswerer } from '../../src/answering/open.ts';
import { openDatabase } from '../../src/database/open.ts';
import { createApp } from '../../src/http/app.ts';
import { serve } from '../../src/http/listen.ts';
import { loadContacts } from '../../src/knowledge/contacts.ts';
import { createLog } from '../../src/log.ts';
import { publicParts } from '../../src/start/public-parts.ts';
import { createSealer } from '../../src/privacy/seal.ts';

// A child of the bench: the product, or a bare botbuilder echo bot. The connector that both speak to stands in the
// parent, so that its work is on neither's account.

const schema = z.object({
  kind: z.enum(['echo', 'product']),
  port: z.number(),
  dataFolder: z.string(),
  appId: z.string(),
  secret: z.string(),
  tenants: z.array(z.string()),
  serviceUrl: z.string(),
  tokenUrl: z.string(),
  issuer: z.object({ issuer: z.string(), metadataUrl: z.string() }),
});

const log = createLog('silent');

process.once('message', (value) => {
  void start(schema.parse(value));
});

async function start(options: z.infer<typeof schema>): Promise<void> {
  const identity = { kind: 'practice', ...identityOf(options) } as const;
  const database = await openDatabase({ url: undefined, dataFolder: options.dataFolder });
  await serve(options.kind === 'echo' ? echo() : product(), '127.0.0.1', options.port);
  process.send?.('ready');
  process.once('message', () => void database.close().then(() => process.exit(0)));

  function product(): Express {
    const { tenants, serviceUrl, appId, issuer } = options;
    const check = createTokenCheck({
      audiences: [{ appId, tenants }],
      issuers: [issuer],
      isAllowedService: (url) => url === serviceUrl,
    });
    const answer = openAnswerer('2026-11-22');
    const sealer = createSealer(new Uint8Array(32).fill(7));
    const clock = () => new Date('2026-11-22T10:00:00Z');
    const contacts = loadContacts();
    const origin = `http://127.0.0.1:${options.port}`;
    const parts = { answer, contacts, db: database.db, sealer, clock, publicUrl: origin };
    const bot = createBot({ identity, check, log, ...parts });
    const readiness = () => Promise.resolve({ database: true, knowledge: true });
    const booking = publicParts(readConfig({}), { answer, db: database.db, sealer, clock }, origin);
    return createApp({ log, readiness, booking, messages: bot.messages });
  }

  /** The floor: as little as a botbuilder bot can do. */
  function echo(): Express {
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
    return app;
  }
}

function identityOf({ appId, secret, tokenUrl, issuer }: z.infer<typeof schema>) {
  return { appId, secret, tokenUrl, issuer };
}
