/** How one of several pieces of work ended, in the order in which they were handed over. */
export type Ending<Out> = { ok: Out } | { failed: unknown };

type Waiting<In, Out> = { one: In; resolve: (out: Out) => void; reject: (error: unknown) => void };

/**
 * Gathers work: what comes in while earlier work runs waits, and is then done in one go. The first comer waits for nobody.
 * @param most how many go at once.
 */
export function together<In, Out>(
  work: (all: In[]) => Promise<Ending<Out>[]>,
  most: number,
): (one: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const now = waiting.splice(0, most);
      const endings = await endingsOf(now.map(({ one }) => one));
      for (const [n, { resolve, reject }] of now.entries()) {
        const ending = endings[n] ?? { failed: new Error('work was handed over and did not end') };
        if ('ok' in ending) resolve(ending.ok);
        else reject(ending.failed);
      }
    }
    running = false;
  }

  /** Whatever happens, everyone gets an ending: else all who come later would wait for ever. */
  async function endingsOf(all: In[]): Promise<Ending<Out>[]> {
    try {
      return await work(all);
    } catch (error) {
      return all.map(() => ({ failed: error }));
    }
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      if (!running) void run();
    });
}
