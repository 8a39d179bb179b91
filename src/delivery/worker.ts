import { MINUTE_MS } from '../booking/zone.ts';
import type { Clock } from '../clock.ts';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import type { OutboxChannel } from '../generated/prisma/enums.ts';
import { enqueueAgendas } from './agendas.ts';
import { deliver } from './deliver.ts';
import { keepHouse } from './housekeeping.ts';
import { keepPromises, linkTrail } from './keep-trail.ts';
import { createLoop } from './loop.ts';
import { claimDue, settle } from './outbox.ts';
import type { DeliveryParts } from './parts.ts';
import { runClocks } from './run-clocks.ts';

export type Worker = {
  /** Looks every second from now on. */
  start: () => void;
  /** Looks at once. */
  nudge: () => void;
  /** Delivers what is due until nothing is; returns how many messages it tried. */
  runDue: (clock?: Clock) => Promise<number>;
  /** Takes nothing new, and waits a little for what is being sent. */
  stop: () => Promise<void>;
};

const LOOK_MS = 1000;
const LAST_WAIT_MS = 5000;
const LANES = 5;
const channels: readonly OutboxChannel[] = ['MAIL', 'CHAT'];

/** The outbox worker. Several servers may each run one: they share the messages, and each message is with one at a time. */
export function createWorker(parts: DeliveryParts): Worker {
  const { db, clock: ownClock, log } = parts;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  /** Several at a time, so that one the other side does not answer holds up no more than itself. */
  async function runChannel(channel: OutboxChannel, clock: Clock): Promise<number> {
    const waiting: OutboxMessage[] = [];
    let claiming: Promise<void> | undefined;
    let tried = 0;

    async function next(): Promise<OutboxMessage | undefined> {
      const row = waiting.shift();
      if (row || stopped) return row;
      claiming ??= claimDue(db, channel, clock(), parts.leaseMs)
        .then((rows) => void waiting.push(...rows))
        .finally(() => (claiming = undefined));
      await claiming;
      return waiting.shift();
    }

    async function lane(): Promise<void> {
      for (let row = await next(); row; row = await next()) {
        await settle(db, row, await deliver({ ...parts, clock }, row, clock()), clock());
        tried += 1;
      }
    }

    await Promise.all(Array.from({ length: LANES }, lane));
    return tried;
  }

  const mornings = every(MINUTE_MS, () => enqueueAgendas(db, ownClock()));
  const clocks = every(MINUTE_MS, () => runClocks(db, ownClock()));
  const trail = every(MINUTE_MS, () => linkTrail(parts));
  const promises = every(60 * MINUTE_MS, () => keepPromises(parts));
  const cleaning = every(60 * MINUTE_MS, () => keepHouse(db, ownClock()));
  const works = [
    // A channel each, so that a mail server that is away keeps no chat message waiting.
    ...channels.map((channel) => () => runChannel(channel, ownClock)),
    async () => {
      await mornings();
      await clocks();
      await trail();
      await promises();
      await cleaning();
    },
  ];
  const loops = works.map((work) =>
    createLoop(work, (error) =>
      log.warn({ kind: error instanceof Error ? error.name : typeof error }, 'the outbox stands still'),
    ),
  );
  const nudge = () => loops.forEach((loop) => loop.nudge());

  return {
    nudge,
    start: () => {
      timer ??= setInterval(nudge, LOOK_MS).unref();
      nudge();
    },
    runDue: async (clock = ownClock) => {
      const tried = await Promise.all(channels.map((channel) => runChannel(channel, clock)));
      return tried.reduce((sum, count) => sum + count, 0);
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await Promise.race([Promise.all(loops.map((loop) => loop.stop())), wait(LAST_WAIT_MS)]);
    },
  };
}

/** Does the work at most once in a stretch of time. */
function every(ms: number, work: () => Promise<void>): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    const at = performance.now();
    if (at - last < ms) return;
    last = at;
    await work();
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
