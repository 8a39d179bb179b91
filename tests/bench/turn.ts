import autocannon from 'autocannon';
import express from 'express';
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { claimPort, originOf, serve } from '../../src/http/listen.ts';
import { createPractice } from '../../src/practice/index.ts';
import type { Part, Row } from './row.ts';

type Server = { origin: string; token: string; chatId: string; serviceUrl: string };
type Load = { perSecond: number; p99: number };

const APP_ID = 'de300000-0000-4000-8000-000000000003';
const NURSE = '29:demo-verpleegkundige';
const CONNECTIONS = 10;
const WARM_UP_SECONDS = 3;
const SECONDS = 6;

/** An answer's turn through /api/messages, beside a bare botbuilder echo bot behind the same connector. */
export const turnPart: Part = {
  name: 'turn',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-bench-'));
    chmodSync(folder, 0o755);
    try {
      const echo = await withServer('echo', join(folder, 'echo'), measureBoth);
      const ours = await withServer('product', join(folder, 'product'), measureBoth);
      return [
        row('answer, reply sent by call', ours.call.perSecond, echo.call.perSecond, 'turns/s', 'higher', 0.7),
        row('answer, reply sent by call, p99', ours.call.p99, echo.call.p99, 'ms', 'lower', 2),
        row(
          'answer, reply in the response',
          ours.inline.perSecond,
          echo.inline.perSecond,
          'turns/s',
          'higher',
          0.5,
        ),
        row('answer, reply in the response, p99', ours.inline.p99, echo.inline.p99, 'ms', 'lower', 2.5),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function row(
  what: string,
  ours: number,
  theirs: number,
  unit: string,
  better: Row['better'],
  aim: number,
): Row {
  return { what, ours, theirs, unit, better, aim, peer: 'bare echo bot' };
}

async function measureBoth(server: Server): Promise<{ call: Load; inline: Load }> {
  return { call: await load(server, {}), inline: await load(server, { deliveryMode: 'expectReplies' }) };
}

async function load(server: Server, extra: Record<string, unknown>): Promise<Load> {
  await fire(server, extra, WARM_UP_SECONDS);
  const result = await fire(server, extra, SECONDS);
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} refusals and ${result.errors} errors under load`);
  }
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** The questions of the golden set, each message with an id of its own, as Teams would send them. */
function fire(server: Server, extra: Record<string, unknown>, duration: number): Promise<autocannon.Result> {
  const gold = readFileSync(join(import.meta.dirname, '..', 'golden', 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const questions = gold.map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question);
  let n = Date.now();
  return autocannon({
    url: `${server.origin}/api/messages`,
    method: 'POST',
    connections: CONNECTIONS,
    duration,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
    requests: [
      {
        setupRequest: (request) => {
          n++;
          return {
            ...request,
            body: JSON.stringify(message(server, questions[n % questions.length] ?? '', n, extra)),
          };
        },
      },
    ],
  });
}

function message(server: Server, text: string, n: number, extra: Record<string, unknown>) {
  const tenant = { id: demoTenants.hospital };
  return {
    type: 'message',
    id: String(n),
    text,
    channelId: 'msteams',
    serviceUrl: server.serviceUrl,
    from: { id: NURSE, aadObjectId: demoPeople[0]?.objectId },
    recipient: { id: '28:bot' },
    conversation: { id: server.chatId, conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant },
    ...extra,
  };
}

/** Starts a server as a child, with a practice connector of its own here in the parent. */
async function withServer<T>(
  kind: 'echo' | 'product',
  dataFolder: string,
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const port = await claimPort('127.0.0.1', 0);
  const connectorPort = await claimPort('127.0.0.1', 0);
  const origin = originOf('127.0.0.1', port);
  const secret = randomBytes(16).toString('hex');
  const tenants = Object.values(demoTenants);
  const practice = await createPractice({
    baseUrl: originOf('127.0.0.1', connectorPort),
    botUrl: `${origin}/api/messages`,
    appId: APP_ID,
    botSecret: secret,
    people: [
      {
        id: NURSE,
        aadObjectId: demoPeople[0]?.objectId ?? '',
        tenantId: tenants[0] ?? '',
        name: 'Demo',
        label: '',
      },
    ],
  });
  const app = express();
  app.use('/try', practice.router);
  const stopConnector = await serve(app, '127.0.0.1', connectorPort);

  const child = fork(join(import.meta.dirname, 'server.ts'), [], { execArgv: ['--import', 'tsx'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const { serviceUrl, issuer, openIdMetadata, token: tokenUrl } = practice.connector.urls;
    const from = { issuer, metadataUrl: openIdMetadata };
    child.send({
      kind,
      port,
      dataFolder,
      appId: APP_ID,
      secret,
      tenants,
      serviceUrl,
      tokenUrl,
      issuer: from,
    });
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error(`the ${kind} server did not start`)));
    });
    const chat = await practice.connector.openPersonalChat(NURSE);
    const token = await practice.connector.token({ expiresAt: Math.floor(Date.now() / 1000) + 3600 });
    return await work({ origin, token, chatId: chat.id, serviceUrl });
  } finally {
    if (child.connected) child.send('stop');
    await gone;
    await practice.close();
    await stopConnector();
  }
}
