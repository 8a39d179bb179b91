import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { superuser } from '../../src/database/embedded/cluster.ts';
import { databaseUrl, TEST_PASSWORD } from '../support/global-setup.ts';
import { dataFolder, pressCtrlC, readyUrl, start } from '../support/start.ts';

const folders: string[] = [];
function folder(): string {
  const made = dataFolder();
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const databaseRuns = (data: string) => existsSync(join(data, 'postgres', 'postmaster.pid'));
/** Exit code and what it said, of a start that should fail. */
async function failedStart(env: Record<string, string>) {
  const started = start({ WERKWIJZER_DATA: folder(), ...env });
  const code = await started.ended;
  return { code, lines: started.output().trim().split('\n') };
}

describe('npm start', { timeout: 120_000 }, () => {
  test('needs nothing, says where everything is, and ends with "ready"; Ctrl-C stops the database too', async () => {
    const data = folder();
    const started = start({ WERKWIJZER_DATA: data });
    const url = await readyUrl(started);
    const lines = started.output().trim().split('\n');
    expect(lines[0]).toBe(`practice room  ${url}/try`);
    expect(lines.at(-1)).toBe(`ready ${url}`);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      status: 'ready',
      database: true,
      knowledge: true,
    });
    expect(databaseRuns(data)).toBe(true);
    pressCtrlC(started);
    expect(await started.ended).toBe(0);
    expect(databaseRuns(data)).toBe(false);
  });

  test('recovers by itself after kill -9, and keeps the data and the key', async () => {
    const data = folder();
    const first = start({ WERKWIJZER_DATA: data });
    await readyUrl(first);
    const key = readFileSync(join(data, 'seal.key'), 'utf8');
    first.child.kill('SIGKILL');
    await first.ended;
    expect(databaseRuns(data)).toBe(true); // an orphan: the next start takes it over

    const second = start({ WERKWIJZER_DATA: data });
    const url = await readyUrl(second);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(readFileSync(join(data, 'seal.key'), 'utf8')).toBe(key);
    pressCtrlC(second);
    expect(await second.ended).toBe(0);
    expect(databaseRuns(data)).toBe(false);
  });

  test('recovers when the whole machine went down, database included', async () => {
    const data = folder();
    const first = start({ WERKWIJZER_DATA: data });
    await readyUrl(first);
    const postmaster = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGKILL');
    first.child.kill('SIGKILL');
    await first.ended;
    const second = start({ WERKWIJZER_DATA: data });
    await readyUrl(second);
    pressCtrlC(second);
    expect(await second.ended).toBe(0);
  });

  test('throws away a cluster that a first start left half-made', async () => {
    const data = folder();
    mkdirSync(join(data, 'postgres.new'));
    writeFileSync(join(data, 'postgres.new', 'PG_VERSION'), '18');
    const started = start({ WERKWIJZER_DATA: data });
    await readyUrl(started);
    pressCtrlC(started);
    expect(await started.ended).toBe(0);
  });

  test.each([300, 1500, 4000])('Ctrl-C %d ms into a start leaves nothing running', async (ms) => {
    const data = folder();
    const started = start({ WERKWIJZER_DATA: data });
    await new Promise((resolve) => setTimeout(resolve, ms));
    pressCtrlC(started);
    await started.ended;
    expect(started.output()).not.toMatch(/Error|at async/);
    expect(databaseRuns(data)).toBe(false);
  });

  test('a second one on the same data folder is told so, and does not disturb the first', async () => {
    const data = folder();
    const first = start({ WERKWIJZER_DATA: data });
    const url = await readyUrl(first);
    const second = await failedStart({ WERKWIJZER_DATA: data });
    expect(second).toMatchObject({ code: 1 });
    expect(second.lines).toEqual([
      expect.stringMatching(/already runs on the data folder .* Stop that one first/),
    ]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    pressCtrlC(first);
    await first.ended;
  });

  test('a server of your own serves as well, also when the data folder is not there yet', async () => {
    const port = inject('databasePort');
    const admin = new pg.Client(superuser({ password: TEST_PASSWORD }, port));
    await admin.connect();
    await admin.query('create database own_server owner werkwijzer');
    const data = join(folder(), 'not-there-yet');
    const started = start({ WERKWIJZER_DATA: data, DATABASE_URL: databaseUrl(port, 'own_server') });
    const url = await readyUrl(started);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(databaseRuns(data)).toBe(false);
    pressCtrlC(started);
    expect(await started.ended).toBe(0);
    await admin.query('drop database own_server with (force)');
    await admin.end();
  });

  test('with demo off there is no practice room and no message is taken', async () => {
    const started = start({ WERKWIJZER_DATA: folder(), WERKWIJZER_DEMO: 'off' });
    const url = await readyUrl(started);
    const post = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"message"}',
    });
    expect([(await fetch(`${url}/try`)).status, post.status]).toEqual([404, 401]);
    pressCtrlC(started);
    await started.ended;
  });
});

describe('what goes wrong is one clear line that says what to do', { timeout: 60_000 }, () => {
  test('a busy port', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { code, lines } = await failedStart({ PORT: String(port) });
    other.close();
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^Port \d+ is in use .* PORT=3979 npm start$/)],
    });
  });

  test('a folder that cannot be written', async () => {
    const { code, lines } = await failedStart({ WERKWIJZER_DATA: '/proc/werkwijzer' });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/cannot be written .* WERKWIJZER_DATA/)],
    });
  });

  test('a setting that is not right', async () => {
    const { code, lines } = await failedStart({ PORT: 'many' });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^The setting PORT is not right/)],
    });
  });

  test('MicrosoftAppId without its fellows', async () => {
    const { code, lines } = await failedStart({ MicrosoftAppId: '11111111-1111-4111-8111-111111111111' });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/MicrosoftAppPassword, MicrosoftAppTenantId, WERKWIJZER_TENANTS/),
    ]);
  });

  test('a database server that is not there', async () => {
    const { code, lines } = await failedStart({ DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none' });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/DATABASE_URL cannot be reached/)],
    });
  });

  test('a database account to which row-level security does not apply', async () => {
    const { user, password, host, port } = superuser({ password: TEST_PASSWORD }, inject('databasePort'));
    const { code, lines } = await failedStart({
      DATABASE_URL: `postgresql://${user}:${password}@${host}:${port}/postgres`,
    });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(/superuser .* ordinary account/)],
    });
  });

  test('a Node that is too old', () => {
    const { status, stderr } = pretend(
      `Object.defineProperty(process.versions, 'node', { value: '18.19.0' })`,
      'src/cli/prepare.mjs',
      'checkNode()',
    );
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/needs Node.js 20.19 .* 18.19.0/)]);
  });

  test('a machine where the embedded database cannot run', () => {
    const { stderr } = pretend(
      `Object.defineProperty(process, 'arch', { value: 's390x' })`,
      'src/database/embedded/binaries.ts',
      'findBinaries()',
    );
    expect(stderr).toMatch(/no embedded PostgreSQL for \w+-s390x here. Set DATABASE_URL/);
  });
});

/** Runs one function of a module in a Node that believes something else about itself. */
function pretend(first: string, module: string, call: string) {
  const code = `${first}; const m = await import('./${module}'); m.${call};`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  return spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
}
