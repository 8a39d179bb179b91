import express, { type Request, type RequestHandler, type Response } from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request. Accepted: what it says stands in the chat. */
export type Fate =
  | 'ANSWERED'
  /** 429 with Retry-After; not accepted. */
  | 'BUSY'
  /** 502; not accepted. */
  | 'BROKEN'
  /** Never answered, not accepted. */
  | 'LOST'
  /** Accepted, and never answered. */
  | 'UNANSWERED';

export type Call = {
  /** Milliseconds since 1970. */
  at: number;
  method: 'POST' | 'PUT' | 'DELETE';
  conversationId: string;
  /** The process that sent it, by its token. */
  worker: string;
  fate: Fate;
  /** Of what was accepted. */
  activityId: string | undefined;
  /** Which message the content is of; an empty placeholder has none. */
  mark: string | undefined;
};

/** Which share of the requests gets each fault, 0 to 1. */
export type Faults = Partial<Record<Exclude<Fate, 'ANSWERED'>, number>>;

export type BenchConnector = {
  serviceUrl: string;
  /** Where a process gets its token, which tells its requests from those of others. */
  tokenUrl: (worker: string) => string;
  /** In the order in which they came. */
  calls: readonly Call[];
  /** One accepted body of each marked message, and the chat it was for. */
  bodies: ReadonlyMap<string, { conversationId: string; body: unknown }>;
  close: () => Promise<void>;
};

type Options = { faults: Faults; random: () => number; onAccepted?: (call: Call) => void };

/** The part of the Bot Connector API with which messages are placed, changed and removed, on the wire, with faults. */
export async function openConnector({ faults, random, onAccepted }: Options): Promise<BenchConnector> {
  const calls: Call[] = [];
  const bodies = new Map<string, { conversationId: string; body: unknown }>();
  const live = new Set<string>();
  let ids = 0;

  const take =
    (method: Call['method']): RequestHandler =>
    (req, res) => {
      const given = method === 'POST' ? undefined : param(req, 'activityId');
      if (given !== undefined && !live.has(given)) {
        refuse(res, 404, 'ActivityNotFoundInConversation');
        return;
      }
      const fate = fateOf(faults, random());
      const call: Call = {
        ...{ at: Date.now(), method, fate, conversationId: param(req, 'id'), worker: workerOf(req) },
        ...{ activityId: undefined, mark: markOf(req.body) },
      };
      calls.push(call);
      if (fate === 'ANSWERED' || fate === 'UNANSWERED') {
        const id = (call.activityId = given ?? String(++ids));
        if (method === 'DELETE') live.delete(id);
        else live.add(id);
        if (call.mark)
          bodies.set(call.mark, { conversationId: call.conversationId, body: req.body as unknown });
        onAccepted?.(call);
      }
      answer(res, call, random);
    };

  const app = express();
  app.post('/token/:worker', (req, res) => {
    res.json({ token_type: 'Bearer', access_token: param(req, 'worker'), expires_in: 3600 });
  });
  app.use(express.json({ limit: '1mb' }));
  const all = '/v3/conversations/:id/activities';
  app.post([all, `${all}/:activityId`], take('POST'));
  app.put(`${all}/:activityId`, take('PUT'));
  app.delete(`${all}/:activityId`, take('DELETE'));

  const server = createServer(app);
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    serviceUrl: origin,
    tokenUrl: (worker) => `${origin}/token/${worker}`,
    ...{ calls, bodies },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fateOf(faults: Faults, roll: number): Fate {
  let from = 0;
  for (const fate of ['BUSY', 'BROKEN', 'LOST', 'UNANSWERED'] as const) {
    from += faults[fate] ?? 0;
    if (roll < from) return fate;
  }
  return 'ANSWERED';
}

function answer(res: Response, { fate, method, activityId }: Call, random: () => number): void {
  switch (fate) {
    case 'ANSWERED':
      res.status(method === 'POST' ? 201 : 200).json({ id: activityId });
      return;
    case 'BUSY':
      res.set('retry-after', random() < 0.5 ? '1' : '2');
      {
        refuse(res, 429, 'TooManyRequests');
        return;
      }
    case 'BROKEN': {
      refuse(res, 502, 'BadGateway');
      return;
    }
    case 'LOST':
    case 'UNANSWERED':
      // The connection stays open, and nothing comes.
      return;
  }
}

function refuse(res: Response, status: number, code: string): void {
  res.status(status).json({ error: { code, message: code } });
}

/** `bench-17` anywhere in what is shown. */
function markOf(body: unknown): string | undefined {
  return /bench-\d+/i.exec(JSON.stringify(body ?? ''))?.[0].toLowerCase();
}

function workerOf(req: Request): string {
  return (req.headers.authorization ?? '').replace(/^Bearer /, '');
}

function param(req: Request, name: string): string {
  const value = req.params[name];
  return typeof value === 'string' ? value : '';
}
