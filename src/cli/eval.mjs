// npm run eval: asks the golden questions the way the bot is asked, and prints the scorer's table: the shared set for
// development (tests/golden/dev.jsonl), then our own (tests/golden/own-*.jsonl).
// npm run eval -- --set own: only one of them. --errors FILE writes the misses; other options go to the scorer
// (tests/golden/score.mjs).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './prepare.mjs';

const golden = join(projectRoot, 'tests', 'golden');
const run = join(projectRoot, 'src', 'cli', 'run.mjs');
const today = '2026-11-22'; // the day the questions were written for
const names = readdirSync(golden).filter((name) => name.endsWith('.jsonl'));
const sets = {
  dev: names.filter((name) => name === 'dev.jsonl'),
  own: names.filter((name) => name.startsWith('own-')),
};

const { values, tokens } = parseArgs({ options: { set: { type: 'string' } }, strict: false, tokens: true });
if (values.set !== undefined && !Object.hasOwn(sets, values.set)) {
  console.error(`--set is one of: ${Object.keys(sets).join(', ')}`);
  process.exit(2);
}
const at = tokens.find(({ name }) => name === 'set')?.index ?? Infinity;
const inline = tokens.find(({ name }) => name === 'set')?.inlineValue;
const forScorer = process.argv.slice(2).filter((_, n) => n !== at && (inline || n !== at + 1));

const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-eval-'));
let status = 0;
for (const name of values.set ? [values.set] : Object.keys(sets)) status ||= evaluate(name);
rmSync(folder, { recursive: true, force: true });
process.exit(status);

function evaluate(name) {
  const gold = join(folder, `${name}.jsonl`);
  const predictions = join(folder, `${name}-predictions.jsonl`);
  writeFileSync(
    gold,
    sets[name].map((file) => readFileSync(join(golden, file), 'utf8').trim() + '\n').join(''),
  );
  const ask = spawnSync(process.execPath, [run, 'src/cli/ask.ts', '--batch', '--today', today], {
    stdio: [openSync(gold, 'r'), openSync(predictions, 'w'), 'inherit'],
  });
  if (ask.status !== 0) return ask.status ?? 1;
  const scorer = join(golden, 'score.mjs');
  return (
    spawnSync(process.execPath, [scorer, '--gold', gold, '--pred', predictions, ...forScorer], {
      stdio: 'inherit',
    }).status ?? 1
  );
}
