import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Call } from './connector.ts';
import type { Kill } from './reckon.ts';

/** Starts a worker process; it is at work when this returns. */
export async function startWorker(options: {
  databaseUrl: string;
  tokenUrl: string;
  patienceMs: number;
  leaseMs: number;
}) {
  const child = childOf('worker.ts');
  child.send(options);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('a worker did not start')));
  });
  return child;
}

export async function stopWorker(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.send('stop');
  await gone;
}

/** A process of the bench's own. */
export function childOf(file: string): ChildProcess {
  return fork(join(import.meta.dirname, file), [], { execArgv: ['--import', 'tsx'] });
}

export type Killer = {
  kills: Kill[];
  onAccepted: (call: Call) => void;
  /** Kills the process at the worst moment: when a request of it was accepted, and before it hears so. False after `giveUp`. */
  kill: (worker: string, child: ChildProcess) => Promise<boolean>;
  giveUp: () => void;
};

export function createKiller(): Killer {
  const kills: Kill[] = [];
  let armed: { worker: string; strike: () => void; giveUp: () => void } | undefined;
  return {
    kills,
    onAccepted: ({ worker }) => {
      if (armed?.worker === worker) armed.strike();
    },
    giveUp: () => armed?.giveUp(),
    kill: (worker, child) =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve(true);
        });
        const strike = () => {
          armed = undefined;
          kills.push({ worker, at: Date.now() });
          child.kill('SIGKILL');
        };
        const giveUp = () => {
          armed = undefined;
          resolve(false);
        };
        armed = { worker, strike, giveUp };
      }),
  };
}
