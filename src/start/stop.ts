type Step = { what: string; how: () => Promise<void> };

export type Stopper = {
  readonly asked: boolean;
  /** Adds something to stop before what was added earlier. */
  first: (what: string, how: () => Promise<void>) => void;
  last: (what: string, how: () => Promise<void>) => void;
  /** Stops everything now, in order; a step that fails does not keep the next from stopping. */
  run: () => Promise<boolean>;
};

const LIMIT_MS = 15_000;
/** A Ctrl-C in a terminal may reach us twice: by itself, and passed on by the program that started us. */
const ONE_PRESS_MS = 1000;

/** Ctrl-C, a closed terminal or a service manager's signal stops everything in order; a second Ctrl-C does not wait. */
export function stopOnSignal(): Stopper {
  const steps: Step[] = [];
  let asked = false;
  let askedAt = 0;

  const run = async () => {
    let clean = true;
    for (const step of steps.splice(0)) {
      await step.how().catch((error: unknown) => {
        clean = false;
        console.error(
          `Stopping ${step.what} failed: ${error instanceof Error ? error.message : String(error)}`,
        );
      });
    }
    return clean;
  };

  const onSignal = () => {
    if (asked && Date.now() - askedAt < ONE_PRESS_MS) return;
    if (asked) process.exit(130);
    asked = true;
    askedAt = Date.now();
    console.log('stopping');
    setTimeout(() => process.exit(1), LIMIT_MS).unref();
    void run().then((clean) => process.exit(clean ? 0 : 1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  return {
    get asked() {
      return asked;
    },
    first: (what, how) => void steps.unshift({ what, how }),
    last: (what, how) => void steps.push({ what, how }),
    run,
  };
}
