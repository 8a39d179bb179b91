import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../../../src/database/open.ts';
import type { Transaction } from '../../../src/database/scope.ts';
import type { ChatPort } from '../../../src/delivery/ports.ts';
import { createWorker } from '../../../src/delivery/worker.ts';
import { createLog } from '../../../src/log.ts';
import type { Teams } from './teams.ts';
import type { World } from './world.ts';

/** What befalls one request to Teams. `LOST`: done, but the answer does not come; `LATE`: done some time later. */
export type Fault =
  | { kind: 'NONE' | 'BUSY' | 'AWAY' | 'LOST' | 'LATE' | 'CRASH_BEFORE' | 'CRASH_AFTER' }
  /** Something else happens between the decision and the effect, or between the effect and the answer. */
  | Meanwhile;
type Meanwhile = { kind: 'MEANWHILE'; when: 'BEFORE' | 'AFTER'; what: () => Promise<void> };

/** A worker that dies in its so-manieth transaction, before it is written or right after. */
export type Crash = { transaction: number; when: 'BEFORE' | 'AFTER' };

export type Run = { tried: number; crashed: boolean; lost: number; broken: string[]; errors: string[] };

/** When the gate was asked last, by the work on one message. */
export type Asked = { now: number; step: number | undefined };
export const lane = new AsyncLocalStorage<Asked>();

export type WorkerParts = {
  world: World;
  teams: Teams;
  step: () => number;
  /** What Teams does some time later. */
  later: (() => void)[];
  /** Mail that goes out: to whom, and all its words. */
  onMail: (to: string, words: string) => void;
};

const never = new Promise<never>(() => undefined);

/** Runs a worker of its own until nothing is due, or until it dies. */
export async function runWorker(parts: WorkerParts, faults: readonly Fault[], crash?: Crash): Promise<Run> {
  const { world, teams, step, later, onMail } = parts;
  const run: Run = { tried: 0, crashed: false, lost: 0, broken: [], errors: [] };
  let transactions = 0;
  let busy = 0;
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => (die = resolve));
  const isDead = () => run.crashed;
  const kill = () => {
    run.crashed = true;
    die();
    return never;
  };

  async function transaction<T>(work: () => Promise<T>): Promise<T> {
    if (isDead()) return never;
    const mine = ++transactions === crash?.transaction ? crash.when : undefined;
    if (mine === 'BEFORE') return kill();
    busy += 1;
    const result = await work()
      .catch((error: unknown) => {
        run.errors.push(String(error).slice(-300));
        throw error;
      })
      .finally(() => (busy -= 1));
    if (mine === 'AFTER') return kill();
    return isDead() ? never : result;
  }

  async function around<T>({ when, what }: Meanwhile, effect: () => Promise<T>): Promise<T | undefined> {
    if (when === 'BEFORE') await what();
    if (isDead()) return undefined;
    const ending = await effect();
    if (when === 'AFTER') await what();
    return ending;
  }

  const waiting = [...faults];
  async function request<T extends { end: string }>(effect: () => Promise<T>): Promise<T | Away> {
    if (isDead()) return never;
    const fault = waiting.shift() ?? { kind: 'NONE' };
    switch (fault.kind) {
      case 'BUSY':
        return { end: 'RETRY', why: 'BUSY' };
      case 'AWAY':
        return { end: 'RETRY', why: 'AWAY' };
      case 'NONE':
        return effect();
      case 'LOST':
        run.lost += 1;
        await effect();
        return { end: 'RETRY', why: 'AWAY' };
      case 'LATE': {
        run.lost += 1;
        const asked = lane.getStore();
        later.push(() => void (asked ? lane.run(asked, effect) : effect()));
        return { end: 'RETRY', why: 'AWAY' };
      }
      case 'CRASH_BEFORE':
        return kill();
      case 'CRASH_AFTER':
        await effect();
        return kill();
      case 'MEANWHILE': {
        busy += 1;
        const ending = await around(fault, effect).finally(() => (busy -= 1));
        return ending && !isDead() ? ending : never;
      }
    }
  }

  const log = createLog('silent');
  log.error = (what: unknown) => void run.broken.push(JSON.stringify(what));
  const chat: ChatPort = {
    send: (to, message) => request(() => teams.send(to, message)),
    edit: (to, id, message) => request(() => teams.edit(to, id, message)),
  };
  const worker = createWorker({
    ...{ db: guarded(world.db, transaction, step), sealer: world.sealer, log, chat },
    clock: () => {
      lane.enterWith({ now: world.now(), step: undefined });
      return new Date(world.now());
    },
    mail: {
      send: ({ to, subject, text, html }) => {
        if (isDead()) return never;
        onMail(to, subject + text + html);
        return Promise.resolve({ end: 'SENT' });
      },
    },
    ...{ mailFrom: 'Werkwijzer <noreply@voorbeeld.be>', publicUrl: 'https://werkwijzer.invalid' },
    budget: { confirmationsPerHour: Infinity },
    chatBudget: {
      take: () => Promise.resolve({ ok: true }),
      pause: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
  });
  const running = worker.runDue().then((tried) => void (run.tried = tried));
  await Promise.race([running, dead]);
  // What another lane was writing when it died is written; nothing comes after it.
  while (run.crashed && busy > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  return run;
}

type Away = { end: 'RETRY'; why: 'AWAY' | 'BUSY' };

/** The database as the worker has it: whose transactions stop with it, and that notes when the gate looks at consents. */
function guarded(
  db: Database,
  transaction: <T>(work: () => Promise<T>) => Promise<T>,
  step: () => number,
): Database {
  return new Proxy(db, {
    get: (target, key) =>
      key === '$transaction'
        ? <T>(work: (tx: Transaction) => Promise<T>) =>
            transaction(() => target.$transaction((tx) => work(noting(tx, step))))
        : (Reflect.get(target, key) as unknown),
  });
}

function noting(tx: Transaction, step: () => number): Transaction {
  return new Proxy(tx, {
    get: (target, key) => {
      const asked = key === 'consent' ? lane.getStore() : undefined;
      if (asked) asked.step = step();
      return Reflect.get(target, key) as unknown;
    },
  });
}
