import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildFolder, readBuild } from '../../src/http/tab/build.ts';

// What `npm test` built is what is served: measured as a browser fetches it.
describe('the built tab', () => {
  const build = readBuild();
  const packed = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(buildFolder, file))).length, 0);
  const chunks = JSON.parse(readFileSync(join(buildFolder, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; imports?: string[] }
  >;
  const script = build ? [build.script, ...build.preloads] : [];

  test('has less than 100 KB of script on its first page, gzipped, with Microsoft’s library in Teams too', () => {
    const teams = chunks['src/web/tab/host/teams.ts']?.file ?? '';
    expect(packed(script)).toBeGreaterThan(10_000);
    expect(packed([...script, teams])).toBeLessThan(100_000);
  });

  test('fetches one language, and Microsoft’s library in Teams alone', () => {
    const text = script.map((file) => readFileSync(join(buildFolder, file), 'utf8')).join('\n');
    expect(text).toContain('Gesprek gehad');
    expect(text).not.toMatch(/Entretien eu|authentication\.getAuthToken/);
  });

  test('has less than 20 KB of style', () => {
    expect(packed(build?.styles ?? [])).toBeLessThan(20_000);
  });
});
