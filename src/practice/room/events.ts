import type { RequestHandler, Response } from 'express';
import type { Connector } from '../connector/types.ts';

const HEARTBEAT_MS = 15_000;
const MAX_LISTENERS = 50;
const MAX_BEHIND_BYTES = 8 * 1024 * 1024;

export type EventStream = {
  handler: RequestHandler;
  /** The number of the last event; the page drops events that its state already holds. */
  seq(): number;
  close(): void;
};

/** Server-sent events: every event of the room, numbered, with a heartbeat. A page that falls behind reloads. */
export function createEventStream(connector: Connector): EventStream {
  const clients = new Set<Response>();
  let seq = 0;

  const stop = connector.on((event) => {
    seq += 1;
    const line = `id: ${seq}\ndata: ${JSON.stringify(event)}\n\n`;
    for (const client of clients) {
      if (client.writableLength > MAX_BEHIND_BYTES) client.end();
      else client.write(line);
    }
  });
  const heartbeat = setInterval(() => {
    for (const client of clients) client.write(': heartbeat\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    seq: () => seq,
    handler(_req, res) {
      if (clients.size >= MAX_LISTENERS) {
        res.status(503).json({ error: { code: 'TooManyPages', message: 'Close another page first.' } });
        return;
      }
      res.set({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
      res.write('retry: 1500\n\n');
      clients.add(res);
      res.once('close', () => clients.delete(res));
    },
    close() {
      stop();
      clearInterval(heartbeat);
      for (const client of clients) client.end();
      clients.clear();
    },
  };
}
