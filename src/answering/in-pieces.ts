import { setImmediate } from 'node:timers/promises';

/** Work in pieces of some tenths of a second: whoever does it may do something else between them. */
export type Pieces<T> = Generator<undefined, T>;

/** Does it without a break. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Lets everything that waits go first, between every two pieces. */
export async function betweenTurns<T>(work: Pieces<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
  }
}
