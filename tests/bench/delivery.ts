import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '../../src/database/open.ts';
import { asSystem } from '../../src/database/scope.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { openConnector, type BenchConnector, type Faults } from './delivery/connector.ts';
import { plainLoop } from './delivery/floor.ts';
import { reckon } from './delivery/reckon.ts';
import { referClients } from './delivery/refer-clients.ts';
import { rowsOf, summary } from './delivery/report.ts';
import { bookTalks, makeCoaches, queue, type Coach, type Queued } from './delivery/seed.ts';
import { createKiller, startWorker, stopWorker, type Killer } from './delivery/workers.ts';
import type { Part, Row } from './row.ts';

const TENANTS = 2;
const COACHES = 200;
const MESSAGES = 1000;
/** So many of them go to one coach, who gets more than fits in half a minute. */
const TO_ONE = 40;
/** So many bring something about a client, in two requests each. */
const REFERRALS = 300;
const WORKERS = 3;
const KILLS_AFTER_MS = [3000, 7000, 11_000, 15_000];
const FAULTS: Faults = { BUSY: 0.03, BROKEN: 0.02, LOST: 0.01, UNANSWERED: 0.01 };
const PATIENCE_MS = 3000;
/** Longer than the requests of one try may take. */
const LEASE_MS = 10_000;
/** Long enough for the lease of the last worker that was killed, and for what waits for it. */
const GIVE_UP_MS = 300_000;

/**
 * Messages from the outbox through three worker processes to a connector with faults, while one of the workers is killed
 * again and again right after something of it was accepted; beside Teams' limits, and beside a plain loop that posts the same
 * to a connector without faults. Ends with exit code 1 when something is lost, or stands twice without a reason.
 */
export const deliveryPart: Part = {
  name: 'delivery',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-bench-'));
    chmodSync(folder, 0o755);
    const database = await openDatabase({ url: undefined, dataFolder: folder });
    try {
      return await measure(database);
    } finally {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measure({ db, url }: { db: Database; url: string }): Promise<Row[]> {
  const killer = createKiller();
  const connector = await openConnector({
    faults: FAULTS,
    random: randomFrom(7),
    onAccepted: killer.onAccepted,
  });
  const coaches = await makeCoaches(db, {
    count: COACHES,
    tenants: TENANTS,
    serviceUrl: connector.serviceUrl,
  });
  const queued = await makeMessages(db, coaches);
  await queue(
    db,
    queued.map(({ message }) => message),
  );
  try {
    await deliverAll(db, url, connector, killer);
  } finally {
    await connector.close();
  }
  const { calls, bodies } = connector;
  const { kills } = killer;
  const marks = queued.map(({ mark }) => mark);
  const found = reckon(marks, calls, kills);
  console.error(summary(found, { calls, kills, ended: await endings(db) }));
  if (found.lost.length + found.twice.UNEXPLAINED + found.empty.UNEXPLAINED > 0) process.exitCode = 1;
  return rowsOf(found, { marks, calls, coaches, plainPerSecond: await plainLoop(bodies) });
}

/** Every kind of message that the bench sends; its mark is found in what is shown. */
async function makeMessages(db: Database, coaches: readonly Coach[]): Promise<Queued[]> {
  const [first, ...others] = coaches;
  const readers = Array.from({ length: MESSAGES }, (_, n) =>
    n < TO_ONE ? first : others[n % others.length],
  );
  const all = readers.filter((reader) => reader !== undefined);
  const [toTell, toRefer] = [all.slice(0, -REFERRALS), all.slice(-REFERRALS)];
  const sealer = createSealer(new Uint8Array(32).fill(7));
  return [...(await bookTalks(db, toTell)), ...(await referClients(db, sealer, toRefer, toTell.length))];
}

/** Runs the workers until nothing is left to send. */
async function deliverAll(db: Database, databaseUrl: string, connector: BenchConnector, killer: Killer) {
  const workers = Array.from({ length: WORKERS }, (_, n) => `worker-${n}`);
  const start = (worker: string) =>
    startWorker({
      databaseUrl,
      tokenUrl: connector.tokenUrl(worker),
      patienceMs: PATIENCE_MS,
      leaseMs: LEASE_MS,
    });
  const running = new Map(
    await Promise.all(workers.map(async (worker) => [worker, await start(worker)] as const)),
  );
  const started = performance.now();
  const killing = (async () => {
    let victim = 'worker-0';
    for (const [n, afterMs] of KILLS_AFTER_MS.entries()) {
      await sleep(Math.max(0, afterMs - (performance.now() - started)));
      const child = running.get(victim);
      if (!child || !(await killer.kill(victim, child))) return;
      running.delete(victim);
      victim = `worker-0-again-${n + 1}`;
      running.set(victim, await start(victim));
    }
  })();
  // It is waited for below; until then a failure of it ends nothing.
  killing.catch(() => undefined);
  while (performance.now() - started < GIVE_UP_MS && (await pending(db)) > 0) await sleep(500);
  killer.giveUp();
  await killing;
  await Promise.all([...running.values()].map(stopWorker));
}

function pending(db: Database): Promise<number> {
  return asSystem(db, (tx) => tx.outboxMessage.count({ where: { state: 'PENDING' } }));
}

async function endings(db: Database): Promise<string> {
  const states = await asSystem(db, (tx) =>
    tx.outboxMessage.groupBy({ by: ['state', 'lastError'], _count: true }),
  );
  return states
    .map(({ state, lastError, _count }) => `${_count} ${state} ${lastError ?? ''}`.trim())
    .join(', ');
}

/** The same faults in every run, as far as the requests come in the same order (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
