type Step = { what: string; how: () => Promise<void> };

export type Stopper = {
  /** Whether someone asked to stop. */
  asked: () => boolean;
  /** What is still starting: it is waited for, because half of it cannot be stopped. */
  waitFor: (starting: Promise<unknown>) => void;
  /** Adds something to stop before what was added earlier. */
  first: (what: string, how: () => Promise<void>) => void;
  last: (what: string, how: () => Promise<void>) => void;
  /** Stops everything, in order, once; a step that fails does not keep the next from stopping. */
  run: () => Promise<boolean>;
};

/** How long a start, and then each thing that stops, is waited for. */
const LIMIT_MS = 15_000;
/** A Ctrl-C in a terminal may reach us twice: by itself, and passed on by the program that started us. */
const ONE_PRESS_MS = 1000;

async function stopAll(steps: Step[], limitMs: number): Promise<boolean> {
  let clean = true;
  for (let step = steps.shift(); step; step = steps.shift()) {
    const { what, how } = step;
    await within(limitMs, how()).catch((error: unknown) => {
      clean = false;
      console.error(`Stopping ${what} failed: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return clean;
}

/** @throws when it takes longer. */
async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${limitMs / 1000} seconds`)), limitMs);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Ctrl-C, a closed terminal or a service manager's signal stops everything in order; a second Ctrl-C does not wait.
 * What takes too long is left, and the rest is stopped: a database that stays behind would hold its folder.
 */
export function stopOnSignal({ limitMs = LIMIT_MS } = {}): Stopper {
  const steps: Step[] = [];
  let asked = false;
  let askedAt = 0;

  let starting: Promise<unknown> = Promise.resolve();
  let running: Promise<boolean> | undefined;
  const run = () => (running ??= stopAll(steps, limitMs));

  const onSignal = () => {
    if (asked && Date.now() - askedAt < ONE_PRESS_MS) return;
    if (asked) process.exit(130);
    asked = true;
    askedAt = Date.now();
    console.log('stopping');
    const started = within(limitMs, starting).then(
      () => true,
      () => false,
    );
    void started.then(async (ready) => process.exit((await run()) && ready ? 0 : 1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  return {
    asked: () => asked,
    waitFor: (promise) => {
      starting = promise;
    },
    first: (what, how) => void steps.unshift({ what, how }),
    last: (what, how) => void steps.push({ what, how }),
    run,
  };
}
