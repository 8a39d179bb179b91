import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, spawnCommand } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-retrieve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, lines: readonly (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const corpus = file('corpus.jsonl', [
  { id: 1, title: 'Trein', text: 'Een kaartje voor de trein.' },
  { id: 'b', text: 'Een brief aan de school.' },
]);

describe('npm run retrieve', () => {
  test('writes per query the documents, best first, and nothing else on the output', async () => {
    const queries = file('queries.jsonl', [
      { id: 'q1', text: 'kaartjes en brieven' },
      '',
      { id: 2, text: 'brief' },
    ]);
    const { code, out } = await spawnCommand(
      'retrieve',
      ['--corpus', corpus, '--queries', queries, '--k', '1'],
      {},
    );
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.map(([query, document, rank]) => [query, document, rank])).toEqual([
      ['q1', expect.stringMatching(/^(1|b)$/), '1'],
      ['2', 'b', '1'],
    ]);
    expect(Number(rows[0]?.[3])).toBeGreaterThan(0);
  });

  test('names the file and line that cannot be read, and exits with 1', async () => {
    const queries = file('bad.jsonl', [{ id: 'q1', text: 'brief' }, '{"id": "q2"}']);
    const { code, err } = await runCommand('retrieve', ['--corpus', corpus, '--queries', queries], {});
    expect([code, err]).toEqual([1, expect.stringContaining('Line 2 of')]);
  });
});
