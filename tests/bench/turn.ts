import autocannon from 'autocannon';
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import type { Part, Row } from './row.ts';

const hello = z.object({ origin: z.string(), token: z.string(), chatId: z.string(), serviceUrl: z.string() });
type Server = z.infer<typeof hello>;
type Load = { perSecond: number; p99: number };

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
    from: { id: '29:demo-verpleegkundige', aadObjectId: demoPeople[0]?.objectId },
    recipient: { id: '28:bot' },
    conversation: { id: server.chatId, conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant },
    ...extra,
  };
}

async function withServer<T>(
  kind: string,
  dataFolder: string,
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const child = fork(join(import.meta.dirname, 'server.ts'), [kind, dataFolder], {
    execArgv: ['--import', 'tsx'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const server = await new Promise<Server>((resolve, reject) => {
      child.once('message', (value) => resolve(hello.parse(value)));
      child.once('exit', () => reject(new Error(`the ${kind} server did not start`)));
    });
    return await work(server);
  } finally {
    if (child.connected) child.send('stop');
    await gone;
  }
}
