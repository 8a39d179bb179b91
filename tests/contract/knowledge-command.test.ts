import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runCommand, spawnCommand } from '../support/command.ts';
import { useDatabase } from '../support/database.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';

const database = useDatabase();
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const ten = Array.from({ length: 10 }, (_, n) => `herval vraag ${n}`);
function folderWith(fr: string): string {
  const folder = smallKnowledge({
    herval: {
      nl: { short: 'Herval binnen 8 weken. [1]', questions: ten },
      fr: { short: fr },
      en: { short: 'Relapse within 8 weeks. [1]' },
    },
  });
  made.push(folder);
  return folder;
}
const RIGHT = 'Rechute dans les 8 semaines. [1]';
const knowledge = (...args: string[]) => runCommand('knowledge', args, {});

test('check ends with 0 when nothing is wrong, with 1 and the file and line when a translation says another number', async () => {
  const right = await knowledge('check', '--strict', '--folder', folderWith(RIGHT));
  expect(right.out).toMatch(/^1 article versions over 1 of 1 topics: 0 errors, 0 warnings$/m);
  expect(right.code).toBe(0);
  const other = folderWith('Rechute dans les 6 semaines. [1]');
  const wrong = await spawnCommand('knowledge', ['check', '--folder', other], {});
  expect(wrong.out).toMatch(/^articles\/herval\.fr\.md:\d+: error: "6 semaines"/m);
  expect(wrong.code).toBe(1);
}, 60_000);

test('numbers and phrasings list, and end with 0', async () => {
  const folder = folderWith(RIGHT);
  const numbers = await knowledge('numbers', '--folder', folder);
  expect(numbers.out).toBe(
    'articles/herval.nl.md:28: 8 weken | Herval binnen 8 weken.\n1 numbers to look at\n',
  );
  const phrasings = await knowledge('phrasings', '--folder', folder);
  expect(phrasings.out).toBe('0 phrasings (0 nl, 0 fr, 0 en)\n');
  expect([numbers.code, phrasings.code]).toEqual([0, 0]);
}, 60_000);

test('a folder that is none ends with 2 and one line; --help tells the exit codes', async () => {
  const none = await knowledge('check', '--folder', '/nowhere');
  expect(none.err).toMatch(/^knowledge\/topics\.yaml cannot be used: [^\n]*\n$/);
  expect(none.code).toBe(2);
  const help = await knowledge('check', '--help');
  expect(help.out).toMatch(/Exit code 0: nothing is wrong\. 1: .* 2: it could not run\./);
  expect(help.code).toBe(0);
}, 60_000);

test('import takes files over, export writes them back to the byte, and conflicts lists none', async () => {
  const folder = folderWith(RIGHT);
  const out = mkdtempSync(join(tmpdir(), 'werkwijzer-out-'));
  made.push(out);
  const here = (...args: string[]) => runCommand('knowledge', args, { DATABASE_URL: database.url });
  const first = await here('import', '--folder', folder);
  expect([first.out, first.code]).toEqual(['new: herval\n1 articles\n', 0]);
  const again = await here('import', '--folder', folder);
  expect(again.out).toBe('Nothing changed.\n');
  const exported = await here('export', '--out', out);
  expect(exported.out).toBe(`3 files in ${out}\n`);
  const file = join(folder, 'articles', 'herval.nl.md');
  expect(readFileSync(join(out, 'herval.nl.md'))).toEqual(readFileSync(file));
  expect((await here('conflicts')).out).toBe('0 conflicts\n');
  writeFileSync(file, 'geen fiche');
  const wrong = await here('import', '--folder', folder);
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  expect(wrong.err).toMatch(/^articles\/herval\.nl\.md:1: error: There is no front matter/);
}, 90_000);
