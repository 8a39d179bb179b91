import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export type BudgetedChat = { tenantId: string; conversationId: string };

/** Room for requests to Teams, shared by every worker on every machine that uses the same database. */
export type ChatBudget = {
  /** Takes room for one request to a chat, or says how long to wait, in milliseconds. Never throws. */
  take: (chat: BudgetedChat) => Promise<{ ok: true } | { ok: false; waitMs: number }>;
  /**
   * Teams asked to wait: nobody writes there before. `what`: the conversation, or everything in its tenant. A shorter
   * pause does not end a longer one, and none is longer than an hour. Never throws.
   */
  pause: (chat: BudgetedChat, ms: number, what?: 'CONVERSATION' | 'TENANT') => Promise<void>;
  close: () => Promise<void>;
};

type Window = { of: 'CONVERSATION' | 'TENANT'; points: number; seconds: number };

/**
 * Teams allows, in ANY stretch of time, 7 messages in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour to a conversation, and
 * 30 to 50 a second to a tenant (learn.microsoft.com, "Optimize your bot with rate limiting"). The library's windows are
 * fixed: one begins with the first request after the last one ended. A stretch as long as a window touches at most two of
 * them, one of n windows' length at most n + 1. So at the most there are:
 *
 *     conversation  2 in 1 s        ->  4 in any 1 s (of 7), 6 in any 2 s (of 8)
 *                   25 in 30 s      ->  50 in any 30 s (of 60)
 *                   800 in an hour  ->  1600 in any hour (of 1800)
 *     tenant        5 in 0.25 s     ->  25 in any 1 s (of 30), 20 a second in the long run
 *
 * What is left over is for replies within a turn, which do not wait for room, and for requests that overtake each other
 * on their way. Two at once to a conversation, so that a placeholder and its content go together. The windows run by
 * the clocks of the machines: one that is ahead by more than a window ends the windows of the others early, once.
 *
 * They are asked in this order, and what an earlier one gave is not given back when a later one refuses. Giving back could
 * fall into the next window and let too many through there; and what is lost is the smaller: a conversation's room
 * for a second, or a tenant's for a quarter. A refusal by a full tenant costs nothing of the long windows, and a flood to one
 * conversation takes two of the tenant's twenty in a second.
 */
const WINDOWS: readonly Window[] = [
  { of: 'CONVERSATION', points: 2, seconds: 1 },
  { of: 'TENANT', points: 5, seconds: 0.25 },
  { of: 'CONVERSATION', points: 25, seconds: 30 },
  { of: 'CONVERSATION', points: 800, seconds: 3600 },
];

const TABLE = 'chat_budget';
/** While the database does not answer. */
const AWAY_MS = 1000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;
/** More than any window has, with room for what is counted on top. */
const PAUSED = 1_000_000;

/**
 * Opens the budgets over a few connections of their own.
 * @param name makes a key that tells nothing about a conversation (`sealer.keyedName`).
 */
export function createChatBudget(url: string, name: (key: string) => string): ChatBudget {
  const pool = openPool(url);
  const limits = WINDOWS.map((window, n) => ({ ...window, limiter: limiterOf(pool, window, n === 0) }));
  const keyOf = ({ tenantId, conversationId }: BudgetedChat, of: Window['of']) =>
    name(of === 'TENANT' ? `tenant ${tenantId}` : `chat ${tenantId} ${conversationId}`);
  let closed: Promise<void> | undefined;

  return {
    take: async (chat) => {
      try {
        for (const { limiter, of } of limits) await limiter.consume(keyOf(chat, of));
        return { ok: true };
      } catch (refusal) {
        const waitMs = refusal instanceof RateLimiterRes ? Math.max(1, refusal.msBeforeNext) : AWAY_MS;
        return { ok: false, waitMs };
      }
    },
    pause: async (chat, ms, what = 'CONVERSATION') => {
      const limit = limits.find(({ of }) => of === what);
      if (limit) await fill(pool, `${limit.limiter.keyPrefix}:${keyOf(chat, what)}`, ms);
    },
    close: () => (closed ??= pool.end()),
  };
}

function openPool(url: string): pg.Pool {
  const patience = { connectionTimeoutMillis: 2000, query_timeout: 2000 };
  const pool = new pg.Pool({ connectionString: url, max: 4, allowExitOnIdle: true, ...patience });
  // An idle connection that breaks would end the process otherwise; the next query opens another.
  pool.on('error', () => undefined);
  return pool;
}

/** One of them deletes, for all, what ended over an hour ago; every five minutes, by a timer that keeps no process alive. */
function limiterOf(pool: pg.Pool, { of, points, seconds }: Window, cleans: boolean): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: TABLE,
    tableCreated: true,
    clearExpiredByTimeout: cleans,
    keyPrefix: `${of} ${seconds}`,
    points,
    duration: seconds,
    // A full window is remembered until it ends: who asks again meanwhile does not reach the database.
    inMemoryBlockOnConsumed: points,
  });
}

/**
 * Fills the running window and makes it last as long as the pause. The library's own `block` would also make a longer one
 * shorter; it has no way to ask and set in one step.
 */
async function fill(pool: pg.Pool, key: string, ms: number): Promise<void> {
  const until = Date.now() + Math.ceil(Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS));
  const sql = `insert into ${TABLE} as known (key, points, expire) values ($1, $2, $3)
    on conflict (key) do update set points = $2, expire = greatest(known.expire, $3)`;
  // Without the database nobody gets room meanwhile, and the message itself waits as long as Teams asked.
  await pool.query(sql, [key, PAUSED, until]).catch(() => undefined);
}
