import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { useDatabase } from '../database.ts';
import { history, type History } from './commands.ts';
import { heal } from './heal.ts';
import { createPlay } from './play.ts';
import { openWorld, type World } from './world.ts';
const N = Number(process.env.N ?? 100),
  SEED = Number(process.env.SEED ?? 1),
  W = Number(process.env.W ?? 1);
const dbs = Array.from({ length: W }, () => useDatabase());
const worlds: World[] = [];
beforeAll(async () => {
  for (const d of dbs) worlds.push(await openWorld(d.db, d.url));
});
afterAll(async () => {
  for (const w of worlds) await w.close();
});
test('collect', async () => {
  const all: History[] = fc.sample(history, { numRuns: N, seed: SEED });
  const found = new Map<string, { n: number; best: string; len: number }>();
  let commands = 0,
    failed = 0;
  const t0 = Date.now();
  let tReset = 0,
    tPlay = 0,
    tHeal = 0;
  let next = 0;
  await Promise.all(
    worlds.map(async (world) => {
      for (;;) {
        const h = all[next++];
        if (!h) return;
        const a = performance.now();
        await world.reset(h.policy);
        const b = performance.now();
        const p = createPlay(world, h.policy);
        let crash = '';
        try {
          for (const c of h.commands) {
            await p.command(c);
            commands++;
            if (p.problems.length) break;
          }
          const c = performance.now();
          tPlay += c - b;
          tReset += b - a;
          if (!p.problems.length) {
            p.trace.push('-- heal');
            await heal(p, { verify: next % 5 === 0 });
          }
          tHeal += performance.now() - c;
        } catch (e) {
          crash = String(e instanceof Error ? e.stack : e);
          p.problems.push('THROWN ' + crash.slice(0, 300));
        }
        if (p.problems.length) {
          failed++;
          const key = (p.problems[0] ?? '')
            .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
            .replace(/\d{6,}/g, '<n>');
          const text = [`history ${next}`, JSON.stringify(h.policy), ...new Set(p.problems), ...p.trace].join(
            '\n',
          );
          const old = found.get(key);
          found.set(key, {
            n: (old?.n ?? 0) + 1,
            best: old && old.len <= p.trace.length ? old.best : text,
            len: Math.min(old?.len ?? 1e9, p.trace.length),
          });
        }
        if (next % 200 === 0) console.log(next, failed, ((Date.now() - t0) / 1000).toFixed(0) + 's');
      }
    }),
  );
  console.log(
    `${N} histories ${commands} commands ${failed} failed ${(Date.now() - t0) / 1000}s reset ${tReset | 0} play ${tPlay | 0} heal ${tHeal | 0}`,
  );
  for (const [key, { n, best }] of [...found].sort((x, y) => y[1].n - x[1].n))
    console.log(`\n##### ${n}x ${key}\n${best}`);
});
