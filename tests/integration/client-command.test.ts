import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportClientFile, readClientFile } from '../../src/booking/client-file.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { asSystem } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import { chainAudit } from '../../src/privacy/audit-chain.ts';
import { exportHeads, HEADS_FILE } from '../../src/privacy/audit-heads.ts';
import { urlOf } from '../support/admin.ts';
import { oldClient } from '../support/clients.ts';
import { runCommand, spawnCommand } from '../support/command.ts';
import { dataFolder } from '../support/start.ts';
import { bookTalk, newAddress, partsOf } from '../support/talks.ts';
import { newChain, tamper } from '../support/trail.ts';
import { clock, TODAY, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-command-'));
const env: Record<string, string> = {};
beforeAll(async () => {
  env.DATABASE_URL = await urlOf(running.db);
  env.WERKWIJZER_KEY = Buffer.alloc(32, 7).toString('base64');
  env.WERKWIJZER_DATA = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = (...args: string[]) => runCommand('audit', args, env);
const retention = (...args: string[]) => runCommand('retention', args, env);
const client = (...args: string[]) => runCommand('client', args, env);
const demo = () => readSite(running.db, clock, { slug: 'demo' });
const exists = async (id: string) =>
  (await asSystem(running.db, (tx) => tx.client.count({ where: { id } }))) === 1;

async function subjectOf(id: string): Promise<string> {
  return (await asSystem(running.db, (tx) => tx.client.findUniqueOrThrow({ where: { id } }))).subject;
}

async function actsOn(subject: string): Promise<string[]> {
  const entries = await asSystem(running.db, (tx) =>
    tx.auditEntry.findMany({ where: { subject, actor: 'SYSTEM' }, orderBy: { id: 'asc' } }),
  );
  return entries.map(({ act }) => act);
}

describe('the commands', { timeout: 180_000 }, () => {
  test.each(['audit', 'retention', 'client'] as const)(
    'npm run %s explains itself, and refuses what it does not know',
    async (name) => {
      const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>;
      };
      expect(scripts[name]).toBe(`node src/cli/run.mjs src/cli/${name}.ts`);
      const help = await runCommand(name, ['--help'], env);
      const wrong = await runCommand(name, ['--nonsense'], env);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toContain(`Usage: ${name}`);
      expect(wrong).toMatchObject({ code: name === 'audit' ? 2 : 1, out: '' });
      expect(wrong.err).toContain('--nonsense');
    },
  );

  test('say in one line that a folder has no database, and make none there', async () => {
    const empty = dataFolder();
    const { code, out, err } = await spawnCommand('audit', ['verify'], { WERKWIJZER_DATA: empty });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `There is no database in ${empty}. Set WERKWIJZER_DATA, or DATABASE_URL, to that of the server.\n`,
    );
    expect(readdirSync(empty)).toEqual([]);
    rmSync(empty, { recursive: true });
  });

  test('make no key of their own: it would open nothing', async () => {
    const keyless = { ...env, WERKWIJZER_KEY: '' };
    const { code, err } = await runCommand(
      'client',
      ['find', '--site', 'demo', '--contact', 'a@b.be'],
      keyless,
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^There is no key in .*\n$/);
    expect(readdirSync(folder)).not.toContain('seal.key');
  });
});

describe('npm run audit', { timeout: 180_000 }, () => {
  test('says ok of whole chains, and asks for the heads', async () => {
    const organisationId = await newChain(running.db);
    const { code, out } = await audit('verify');
    expect(code).toBe(0);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes(organisationId));
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  6 entries chained, 0 not yet',
      expect.stringMatching(/^ {2}head 6 [0-9a-f]{64}$/),
      '  ok',
    ]);
    expect(out).toContain('Use --heads.');
  });

  test('prints heads that verify takes back, and finds what was removed since', async () => {
    const organisationId = await newChain(running.db);
    await chainAudit(running.db);
    const { code, out } = await audit('heads');
    expect(code).toBe(0);
    const file = join(folder, 'printed.jsonl');
    writeFileSync(file, out);
    expect(await audit('verify', '--heads', file)).toMatchObject({ code: 0, err: '' });
    await tamper(running.db, organisationId, 'delete from audit_link where organisation_id = $1 and seq = 6');
    expect((await audit('verify')).code).toBe(0);
    const seen = await audit('verify', '--heads', file);
    expect(seen.code).toBe(1);
    expect(seen.out).toMatch(/ {2}5 entries chained, 1 not yet\n.*\n {2}HEAD_MISSING 6: /);
    expect(await audit('verify', '--heads', join(folder, 'none'))).toMatchObject({ code: 2, out: '' });
    await chainAudit(running.db);
  });

  test('names the entry that was changed', async () => {
    const organisationId = await newChain(running.db);
    await exportHeads(running.db, folder, TODAY);
    const change = (act: string) =>
      tamper(
        running.db,
        organisationId,
        `update audit_entry set act = '${act}' where id = (select entry_id from audit_link where organisation_id = $1 and seq = 4)`,
      );
    await change('CLIENT_ERASED');
    const { code, out } = await audit('verify', '--heads', join(folder, HEADS_FILE));
    expect(code).toBe(1);
    expect(out).toContain('  BROKEN 4: the entry or its link was changed');
    await change('PLAN_WRITTEN');
    expect((await audit('verify', '--heads', join(folder, HEADS_FILE))).code).toBe(0);
  });
});

describe('npm run retention', { timeout: 180_000 }, () => {
  test('prints per site who is due without a name, and erases only when it is no dry run', async () => {
    const { id: siteId } = await demo();
    const ids = [
      await oldClient(running, siteId, '2019-05-01'),
      await oldClient(running, siteId, '2020-05-01'),
    ];
    const dry = await spawnCommand('retention', ['--dry-run'], env);
    expect(dry).toEqual({ code: 0, out: 'demo: 2 due, oldest last contact 2019-05-01\n', err: '' });
    expect(await Promise.all(ids.map(exists))).toEqual([true, true]);
    const real = await retention();
    expect(real).toEqual({ code: 0, out: 'demo: 2 of 2 erased, oldest last contact 2019-05-01\n', err: '' });
    expect(await Promise.all(ids.map(exists))).toEqual([false, false]);
    expect(await retention()).toMatchObject({ code: 0, out: 'Nobody is due.\n' });
  });
});

describe('npm run client', { timeout: 180_000 }, () => {
  test('finds clients by mail address or phone number, however it is typed, without their name', async () => {
    const address = newAddress();
    const { id: siteId } = await demo();
    const one = await oldClient(running, siteId, '2026-03-01', address);
    const two = await oldClient(running, siteId, '2026-04-01', address);
    const mailed = await client('find', '--site', 'demo', '--contact', address.toUpperCase());
    expect(mailed).toEqual({
      code: 0,
      out: ['2026-03-01', '2026-04-01']
        .map((day, n) => `${n ? two : one}  since ${day}, last contact ${day}, appointments to come: 0\n`)
        .join(''),
      err: '',
    });
    const talk = await bookTalk(running, { contact: { kind: 'PHONE', value: '+32470987654' } });
    const phoned = await client('find', '--site', 'demo', '--contact', '0470/98.76.54');
    expect(phoned.out).toContain(talk.clientId);
    expect(phoned.out).not.toContain('470');
  });

  test('says in a line what it cannot find or read', async () => {
    const find = (site: string, contact: string) => client('find', '--site', site, '--contact', contact);
    expect(await find('nowhere', 'a@b.be')).toEqual({
      ...{ code: 1, out: '', err: 'there is no such site (SITE_UNKNOWN)\n' },
    });
    expect(await find('demo', 'nonsense')).toMatchObject({
      code: 1,
      err: expect.stringContaining('INVALID') as string,
    });
    expect(await client('erase', '--id', newId(), '--yes')).toEqual({
      ...{ code: 1, out: '', err: 'There is no client with this id (any more).\n' },
    });
    expect(await client('export', '--id', 'me', '--out', join(folder, 'me.json'))).toMatchObject({ code: 1 });
  });

  test('exports what the client’s own page gives, to a file of one’s own, and leaves a trace', async () => {
    const { clientId } = await bookTalk(running);
    const out = join(folder, 'client.json');
    const made = await client('export', '--id', clientId, '--out', out);
    expect(made).toEqual({ code: 0, out: `Written to ${out}\n`, err: '' });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const site = await demo();
    const file = await readClientFile(partsOf(running), site, clientId);
    const own = exportClientFile(file ?? expect.fail('no file'), site, new Date());
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(JSON.stringify(own)));
    expect(await actsOn(await subjectOf(clientId))).toEqual(['CLIENT_EXPORTED']);
  });

  test('overwrites no file unless told to, and then leaves nobody else able to read it', async () => {
    const { clientId } = await bookTalk(running);
    const out = join(folder, 'taken.json');
    writeFileSync(out, 'mine', { mode: 0o644 });
    const refused = await client('export', '--id', clientId, '--out', out);
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `${out} exists already. Use --force to overwrite it.\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(await actsOn(await subjectOf(clientId))).toEqual([]);
    expect((await client('export', '--id', clientId, '--out', out, '--force')).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('"name": "Demo"');
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test('erases only who types the word, or says --yes, and leaves a trace', async () => {
    const [one, two] = [await bookTalk(running), await bookTalk(running)];
    const subject = await subjectOf(one.clientId);
    const erase = (typed: string) => runCommand('client', ['erase', '--id', one.clientId], env, typed);
    for (const { code, err } of await Promise.all(['', 'ja\n'].map(erase))) {
      expect(code).toBe(1);
      expect(err).toContain('Nothing was erased.');
    }
    expect(await exists(one.clientId)).toBe(true);
    const typed = await spawnCommand('client', ['erase', '--id', one.clientId], env, 'wissen\n');
    expect(typed).toMatchObject({ code: 0, out: expect.stringMatching(/Erased\.\n$/) as string });
    expect(await exists(one.clientId)).toBe(false);
    expect(await actsOn(subject)).toEqual(['CLIENT_ERASED']);
    expect((await client('erase', '--id', two.clientId, '--yes')).code).toBe(0);
    expect(await exists(two.clientId)).toBe(false);
  });
});
