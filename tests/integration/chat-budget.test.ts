import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { createChatBudget, type ChatBudget } from '../../src/delivery/chat-budget.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();
const open: ChatBudget[] = [];
const name = (key: string) => createHash('sha256').update(key).digest('base64url');
const START = new Date('2026-11-22T10:00:00Z').getTime();
const HOUR_MS = 60 * 60 * 1000;

/** As on one more machine over the same database. */
function machine(url = database.url): ChatBudget {
  const budget = createChatBudget(url, name);
  open.push(budget);
  return budget;
}

let chats = 0;
function newChat(tenantId = `tenant ${chats}`) {
  return { tenantId, conversationId: `a:${++chats}` };
}

/** The most that fall in any stretch of so many milliseconds. */
function mostIn(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((end, n) => n + 1 - sorted.findIndex((start) => start > end - ms)));
}

/** Asks as fast as it can for so long; returns when there was room. */
async function hammer(budget: ChatBudget, nextChat: () => ReturnType<typeof newChat>, ms: number) {
  const taken: number[] = [];
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const { ok } = await budget.take(nextChat());
    if (ok) taken.push(performance.now());
    await new Promise(setImmediate);
  }
  return taken;
}

/** A clock that stands still until it is moved: the budgets take the time from it, the database keeps its own. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
}

/** Asks on two machines in turns, as soon as they say; returns when there was room. Moves the clock. */
async function askUntil(end: number, chat: ReturnType<typeof newChat>): Promise<number[]> {
  const budgets = [machine(), machine()] as const;
  const taken: number[] = [];
  for (let n = 0; Date.now() < end; n++) {
    const room = await budgets[n % 2 === 0 ? 0 : 1].take(chat);
    if (room.ok) taken.push(Date.now());
    // Now and then a little later than asked, so that the windows lie at any distance from each other.
    else vi.setSystemTime(Date.now() + room.waitMs + (n % 7 === 0 ? (n * 37) % 200 : 0));
  }
  return taken;
}

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((budget) => budget.close()));
});

describe('room in a chat', () => {
  test('two machines that hammer one chat together stay below Teams’ limits and use their room', async () => {
    const chat = newChat();
    const hammers = [machine(), machine()].flatMap((budget) => [budget, budget, budget]);
    const taken = (await Promise.all(hammers.map((budget) => hammer(budget, () => chat, 3500)))).flat();
    expect(mostIn(taken, 1000)).toBeLessThan(7);
    expect(mostIn(taken, 2000)).toBeLessThan(8);
    expect(taken.length).toBeGreaterThanOrEqual(7);
  });

  test('two machines that hammer many chats of a tenant stay below 30 a second and use their room', async () => {
    const hammers = [machine(), machine()].flatMap((budget) => [budget, budget, budget]);
    const next = () => newChat('busy tenant');
    const taken = (await Promise.all(hammers.map((budget) => hammer(budget, next, 3000)))).flat();
    expect(mostIn(taken, 1000)).toBeLessThan(30);
    expect(taken.length).toBeGreaterThan(45);
  });

  test('over two hours of asking without end, no stretch of time holds more than the reckoning says', async () => {
    stopClock();
    const taken = await askUntil(START + 2.2 * HOUR_MS, newChat());
    expect(mostIn(taken, 1000)).toBeLessThanOrEqual(4);
    expect(mostIn(taken, 2000)).toBeLessThanOrEqual(6);
    expect(mostIn(taken, 30_000)).toBeLessThanOrEqual(50);
    expect(mostIn(taken, HOUR_MS)).toBeLessThanOrEqual(1600);
    expect(taken.length).toBeGreaterThanOrEqual(1600);
  }, 60_000);

  test.each([
    { stretch: 'half a minute', ms: 30_000, most: 50 },
    { stretch: 'an hour', ms: HOUR_MS, most: 1600 },
  ])(
    'the end of one window and the start of the next together stay below the limit of $stretch',
    async ({ ms, most }) => {
      stopClock();
      const chat = newChat();
      await machine().take(chat);
      vi.setSystemTime(START + 0.55 * ms);
      const taken = await askUntil(START + 2 * ms, chat);
      expect(mostIn(taken, ms)).toBeLessThanOrEqual(most);
      expect(mostIn(taken, ms)).toBeGreaterThan(0.9 * most);
    },
    60_000,
  );

  test('a quiet chat is not hindered by a flood to another of its tenant', async () => {
    const [flooding, quietly] = [machine(), machine()];
    const [flooded, quiet] = [newChat('shared tenant'), newChat('shared tenant')];
    const flood = Promise.all([1, 2, 3].map(() => hammer(flooding, () => flooded, 2000)));
    for (let n = 0; n < 3; n++) {
      expect(await quietly.take(quiet)).toEqual({ ok: true });
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    await flood;
  });

  test('what a full tenant refuses costs a chat no more than a second', async () => {
    stopClock();
    const [budget, chat] = [machine(), newChat()];
    await budget.pause(chat, 50_000, 'TENANT');
    for (let n = 0; n < 50; n++) {
      expect((await budget.take(chat)).ok).toBe(false);
      vi.setSystemTime(Date.now() + 1000);
    }
    const after = [];
    for (let n = 0; n < 25; n++) {
      after.push(await budget.take(chat));
      vi.setSystemTime(Date.now() + 600);
    }
    expect(after.every(({ ok }) => ok)).toBe(true);
  });
});

describe('a pause', () => {
  test('holds on every machine until it is over', async () => {
    const [here, there] = [machine(), machine()];
    const chat = newChat();
    await here.pause(chat, 1500);
    const from = performance.now();
    for (const budget of [here, there]) {
      const room = await budget.take(chat);
      expect(room).toMatchObject({ ok: false });
      expect(!room.ok && room.waitMs).toBeGreaterThan(1200);
      expect(!room.ok && room.waitMs).toBeLessThanOrEqual(1500);
    }
    const taken = (await Promise.all([here, there].map((budget) => hammer(budget, () => chat, 2200)))).flat();
    expect(taken.length).toBeGreaterThan(0);
    expect(Math.min(...taken) - from).toBeGreaterThan(1400);
  });

  test('is for one chat, or for all of a tenant', async () => {
    const [budget, chat] = [machine(), newChat('paused tenant')];
    await budget.pause(chat, 5000);
    expect(await budget.take(newChat('paused tenant'))).toEqual({ ok: true });
    await budget.pause(chat, 5000, 'TENANT');
    expect(await budget.take(newChat('paused tenant'))).toMatchObject({ ok: false });
    expect(await budget.take(newChat('another tenant'))).toEqual({ ok: true });
  });

  test('is not made shorter by another, and none is longer than an hour', async () => {
    stopClock();
    const [budget, chat] = [machine(), newChat()];
    for (const ms of [5, 30_000, 10]) await budget.pause(chat, ms);
    expect(await budget.take(chat)).toEqual({ ok: false, waitMs: 30_000 });
    const later = newChat();
    await budget.pause(later, 24 * HOUR_MS);
    expect(await budget.take(later)).toEqual({ ok: false, waitMs: HOUR_MS });
  });
});

describe('the database behind it', () => {
  test('holds no conversation and no tenant in clear', async () => {
    const chat = { tenantId: 'tenant in clear', conversationId: 'chat in clear' };
    await machine().take(chat);
    const rows = await query('select key from chat_budget');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/in clear/);
  });

  test('when it is away, the answer is to wait a second', async () => {
    const budget = machine('postgresql://nobody:nothing@127.0.0.1:1/none');
    expect(await budget.take(newChat())).toEqual({ ok: false, waitMs: 1000 });
    await expect(budget.pause(newChat(), 1000)).resolves.toBeUndefined();
  });

  test('when it takes the connection and says nothing, the answer comes within a few seconds', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const budget = machine(`postgresql://nobody:nothing@127.0.0.1:${port}/none`);
    expect(await budget.take(newChat())).toEqual({ ok: false, waitMs: 1000 });
    silent.close();
  });

  test('when its connections break, the next request opens another', async () => {
    const budget = machine();
    await budget.take(newChat());
    await query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await vi.waitFor(async () => expect(await budget.take(newChat())).toEqual({ ok: true }), 5000);
  });

  test('what ended over an hour ago is deleted, and what runs is kept', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: START - 2 * HOUR_MS });
    const budget = machine();
    const [old, paused] = [newChat(), newChat()];
    await budget.take(old);
    vi.setSystemTime(START);
    await query('delete from chat_budget where expire > $1', [START]);
    await budget.pause(paused, HOUR_MS);
    const before = await query('select 1 from chat_budget');
    await vi.advanceTimersByTimeAsync(5 * 60 * 1000 + 1);
    vi.useRealTimers();
    await vi.waitFor(async () => {
      const after = await query('select expire::float8 as expire from chat_budget');
      expect(after.length).toBeLessThan(before.length);
      expect(after).toContainEqual({ expire: START + HOUR_MS });
      expect(after.every(({ expire }) => Number(expire) > START - HOUR_MS)).toBe(true);
    });
  });

  test('a process that opened it and forgot to close it can still end', () => {
    const module = pathToFileURL(join(projectRoot, 'src', 'delivery', 'chat-budget.ts')).href;
    const script = `const { createChatBudget } = await import(${JSON.stringify(module)});
      const budget = createChatBudget(${JSON.stringify(database.url)}, (key) => key);
      console.log(JSON.stringify(await budget.take({ tenantId: 'process', conversationId: 'ends' })));`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    const ended = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', timeout: 8000 });
    expect(ended).toMatchObject({ status: 0, stdout: '{"ok":true}\n' });
  });
});

async function query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql, values);
  await client.end();
  return rows;
}
