import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../src/cli/prepare.mjs';
import floors from './floors.json' with { type: 'json' };
import ceilings from './ceilings.json' with { type: 'json' };

const report = z.object({
  n: z.number(),
  overall: z.record(z.string(), z.object({ mean: z.number() }).or(z.number())),
});
const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Raise a floor when a measure has risen for good; never lower one to get a change in.
describe.each([
  ['dev', 160],
  ['own', 821],
] as const)('the golden questions (%s)', (set, size) => {
  let measured: z.infer<typeof report>;
  beforeAll(() => {
    const json = join(folder, `${set}.json`);
    const run = spawnSync(
      process.execPath,
      ['src/cli/eval.mjs', '--set', set, '--json', json, '--boot', '50'],
      { cwd: projectRoot, encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    measured = report.parse(JSON.parse(readFileSync(json, 'utf8')));
  }, 120_000);

  function figure(name: string): number {
    const value = measured.overall[name];
    return typeof value === 'object' ? value.mean : (value ?? Number.NaN);
  }

  test('are all asked', () => {
    expect(measured.n).toBe(size);
  });

  test.each(Object.entries(floors[set]))('%s does not fall below %f', (name, floor) => {
    expect(figure(name)).toBeGreaterThanOrEqual(floor);
  });

  test.each(Object.entries(ceilings[set]))('%s does not rise above %f', (name, ceiling) => {
    expect(figure(name)).toBeLessThanOrEqual(ceiling);
  });
});
