/** With the waits below: about a day. */
export const MOST_TRIES = 30;

const FIRST_MS = 5_000;
const LONGEST_MS = 60 * 60 * 1000;
/** Spreads out what failed together, so that it does not come back together. */
const JITTER = 0.2;

/** How long to wait after a try: twice as long each time, up to an hour; at least as long as the other side asks. */
export function backoff(tries: number, askedMs = 0, random = Math.random()): number {
  const usual = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1));
  const wait = Math.max(usual, Math.min(askedMs, LONGEST_MS));
  return Math.round(wait * (1 + JITTER * random));
}
