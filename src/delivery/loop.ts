export type Loop = {
  /** Does the work once more, now or right after what is being done. */
  nudge: () => void;
  /** Stops asking for more, and waits for what is being done. */
  stop: () => Promise<void>;
};

/** Work that is done again and again, never twice at once. Its failures are told once, until it succeeds. */
export function createLoop(work: () => Promise<unknown>, onTrouble: (error: unknown) => void): Loop {
  let running: Promise<void> | undefined;
  let again = false;
  let troubled = false;

  async function run(): Promise<void> {
    while (again) {
      again = false;
      try {
        await work();
        troubled = false;
      } catch (error) {
        if (!troubled) onTrouble(error);
        troubled = true;
      }
    }
    running = undefined;
  }

  let stopped = false;
  return {
    nudge: () => {
      if (stopped) return;
      again = true;
      running ??= run();
    },
    stop: async () => {
      stopped = true;
      again = false;
      await running;
    },
  };
}
