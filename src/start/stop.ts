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

const LIMIT_MS = 15_000;
/** A Ctrl-C in a terminal may reach us twice: by itself, and passed on by the program that started us. */
const ONE_PRESS_MS = 1000;

async function stopAll(steps: Step[]): Promise<boolean> {
  let clean = true;
  for (let step = steps.shift(); step; step = steps.shift()) {
    const { what, how } = step;
    await how().catch((error: unknown) => {
      clean = false;
      console.error(`Stopping ${what} failed: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return clean;
}

/** Ctrl-C, a closed terminal or a service manager's signal stops everything in order; a second Ctrl-C does not wait. */
export function stopOnSignal(): Stopper {
  const steps: Step[] = [];
  let asked = false;
  let askedAt = 0;

  let starting: Promise<unknown> = Promise.resolve();
  let running: Promise<boolean> | undefined;
  const run = () => (running ??= stopAll(steps));

  const onSignal = () => {
    if (asked && Date.now() - askedAt < ONE_PRESS_MS) return;
    if (asked) process.exit(130);
    asked = true;
    askedAt = Date.now();
    console.log('stopping');
    setTimeout(() => process.exit(1), LIMIT_MS).unref();
    void starting.then(run, run).then((clean) => process.exit(clean ? 0 : 1));
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
