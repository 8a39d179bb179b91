// npm run eval: asks every question of tests/golden/dev.jsonl the way the bot is asked, and prints the scorer's table.
// npm run eval -- --errors FILE writes the misses; other options go to the scorer (tests/golden/score.mjs).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './prepare.mjs';

const gold = join(projectRoot, 'tests', 'golden', 'dev.jsonl');
const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-eval-'));
const predictions = join(folder, 'predictions.jsonl');
const run = join(projectRoot, 'src', 'cli', 'run.mjs');
const today = '2026-11-22'; // the day the questions were written for

const ask = spawnSync(process.execPath, [run, 'src/cli/ask.ts', '--batch', '--today', today], {
  stdio: [openSync(gold, 'r'), openSync(predictions, 'w'), 'inherit'],
});
const scorer = join(projectRoot, 'tests', 'golden', 'score.mjs');
const score =
  ask.status === 0
    ? spawnSync(process.execPath, [scorer, '--gold', gold, '--pred', predictions, ...process.argv.slice(2)], {
        stdio: 'inherit',
      })
    : ask;
rmSync(folder, { recursive: true, force: true });
process.exit(score.status ?? 1);
