import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { readConfig } from '../../src/config.ts';
import { findBinaries } from '../../src/database/embedded/binaries.ts';
import { superuser } from '../../src/database/embedded/cluster.ts';
import { startEmbedded } from '../../src/database/embedded/index.ts';
import { openDatabase } from '../../src/database/open.ts';
import { claimPort } from '../../src/http/listen.ts';
import { StartProblem } from '../../src/start-problem.ts';
import { runCommand } from '../support/command.ts';
import { databaseUrl, TEST_PASSWORD } from '../support/global-setup.ts';
import { dataFolder, pressCtrlC, readyUrl, start, type Started } from '../support/start.ts';

const folders: string[] = [];
function folder(): string {
  const made = dataFolder();
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const pidFile = (data: string) => join(data, 'postgres', 'postmaster.pid');
const databaseRuns = (data: string) => existsSync(pidFile(data));

// One folder lives through all of it: every start reads all articles, and a first one makes a database too.
describe('npm start', { timeout: 120_000 }, () => {
  const data = folder();
  let server: Started;
  let url: string;
  const again = async () => {
    server = start({ WERKWIJZER_DATA: data });
    url = await readyUrl(server);
  };
  const look = () => runCommand('audit', ['verify'], { WERKWIJZER_DATA: data });
  const readiness = () => fetch(`${url}/readyz`);
  afterAll(() => server.child.kill('SIGKILL'));

  test('needs nothing, says where everything is, and ends with "ready"', async () => {
    await again();
    const lines = server.output().trim().split('\n');
    expect(lines[0]).toBe(`practice room  ${url}/try`);
    expect(lines.at(-1)).toBe(`ready ${url}`);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'alive' });
    expect(await (await readiness()).json()).toMatchObject({
      status: 'ready',
      database: true,
      knowledge: true,
    });
    expect(databaseRuns(data)).toBe(true);
  });

  test('a second one on the same data folder is told so, and does not disturb the first', async () => {
    const second = start({ WERKWIJZER_DATA: data });
    expect(await second.ended).toBe(1);
    expect(second.output().trim().split('\n')).toEqual([
      expect.stringMatching(/already runs on the data folder .* Stop that one first/),
    ]);
    expect((await readiness()).status).toBe(200);
  });

  test('a command works next to it', async () => {
    expect(await look()).toMatchObject({ code: 0, err: '' });
    const contact = ['--site', 'demo', '--contact', '0470 12 34 56'];
    const found = await runCommand('client', ['find', ...contact], { WERKWIJZER_DATA: data });
    expect(found).toEqual({ code: 0, out: 'No client of this site is reached there.\n', err: '' });
    expect((await readiness()).status).toBe(200);
  });

  test('recovers by itself after kill -9, and keeps the data and the key', async () => {
    const key = readFileSync(join(data, 'seal.key'), 'utf8');
    server.child.kill('SIGKILL');
    await server.ended;
    expect(databaseRuns(data)).toBe(true); // an orphan: the next start takes it over
    await again();
    expect((await readiness()).status).toBe(200);
    expect(readFileSync(join(data, 'seal.key'), 'utf8')).toBe(key);
  });

  test('Ctrl-C stops the database too', async () => {
    pressCtrlC(server);
    expect(await server.ended).toBe(0);
    expect(databaseRuns(data)).toBe(false);
  });

  test('a command works when it was stopped, and leaves no database running', async () => {
    expect(await look()).toMatchObject({ code: 0, err: '' });
    expect(databaseRuns(data)).toBe(false);
  });

  test('recovers when the whole machine went down, database included', async () => {
    await startEmbedded(data);
    process.kill(Number(readFileSync(pidFile(data), 'utf8').split('\n')[0]), 'SIGKILL');
    expect(databaseRuns(data)).toBe(true); // so it says, as after a power cut
    // What served connections notices by itself that the server is gone; a machine takes it all down.
    await expect.poll(async () => (await look()).code, { timeout: 60_000, interval: 200 }).toBe(0);
    expect(databaseRuns(data)).toBe(false);
  });
});

describe('Ctrl-C during a start leaves nothing running', { timeout: 120_000 }, () => {
  test.each([
    ['at once', () => true],
    ['while the database is made', (data: string) => existsSync(join(data, 'postgres.new'))],
    // The key is the last thing that is made before the articles are read.
    ['while the articles are read', (data: string) => existsSync(join(data, 'seal.key'))],
  ])('%s', async (_when, isThere) => {
    const data = folder();
    expect(await stopWhen(data, isThere)).not.toMatch(/Error|at async|ready/);
    expect(databaseRuns(data)).toBe(false);
  });

  test('when the database has begun to run; a cluster that another first start left half-made was thrown away', async () => {
    const data = folder();
    const half = join(data, 'postgres.new');
    mkdirSync(half);
    writeFileSync(join(half, 'PG_VERSION'), '18');
    expect(await stopWhen(data, databaseRuns)).not.toMatch(/Error|at async|ready/);
    expect([existsSync(half), existsSync(join(data, 'postgres', 'PG_VERSION'))]).toEqual([false, true]);
    expect(databaseRuns(data)).toBe(false);
  });

  async function stopWhen(data: string, isThere: (data: string) => boolean) {
    const started = start({ WERKWIJZER_DATA: data });
    await expect.poll(() => isThere(data), { timeout: 60_000, interval: 5 }).toBe(true);
    pressCtrlC(started);
    await started.ended;
    return started.output();
  }
});

describe('a server of your own, without the demo', { timeout: 120_000 }, () => {
  const port = inject('databasePort');
  const data = join(folder(), 'not-there-yet');
  let server: Started;
  let url: string;

  beforeAll(async () => {
    await asAdmin('create database own_server owner werkwijzer');
    const own = databaseUrl(port, 'own_server');
    server = start({ WERKWIJZER_DATA: data, DATABASE_URL: own, WERKWIJZER_DEMO: 'off' });
    url = await readyUrl(server);
  }, 120_000);
  afterAll(() => asAdmin('drop database own_server with (force)'));

  test('serves as well, also when the data folder is not there yet', async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(databaseRuns(data)).toBe(false);
  });

  test('has no practice room and takes no message', async () => {
    const post = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"message"}',
    });
    expect([(await fetch(`${url}/try`)).status, post.status]).toEqual([404, 401]);
  });

  test('stops at Ctrl-C', async () => {
    pressCtrlC(server);
    expect(await server.ended).toBe(0);
  });

  async function asAdmin(sql: string): Promise<void> {
    const admin = new pg.Client(superuser({ password: TEST_PASSWORD }, port));
    await admin.connect();
    await admin.query(sql);
    await admin.end();
  }
});

describe('what goes wrong is one clear line that says what to do', { timeout: 60_000 }, () => {
  // As the second start above shows, the line of a StartProblem is all that is printed, and the exit code is 1.
  const lineOf = async (work: () => unknown): Promise<string> => {
    const problem: unknown = await Promise.resolve()
      .then(work)
      .catch((error: unknown) => error);
    if (!(problem instanceof StartProblem))
      throw new Error(`it did not stop with a line: ${String(problem)}`);
    expect(problem.message).not.toContain('\n');
    return problem.message;
  };
  const open = (url?: string, data = folder()) => lineOf(() => openDatabase({ url, dataFolder: data }));

  test('a busy port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const said = await lineOf(() => claimPort('127.0.0.1', port));
    other.close();
    expect(said).toMatch(/^Port \d+ is in use .* PORT=3979 npm start$/);
  });

  test('a folder that cannot be written', async () => {
    expect(await open(undefined, '/proc/werkwijzer')).toMatch(/cannot be written .* WERKWIJZER_DATA/);
  });

  test('a setting that is not right', async () => {
    expect(await lineOf(() => readConfig({ PORT: 'many' }))).toMatch(/^The setting PORT is not right/);
  });

  test('MicrosoftAppId without its fellows', async () => {
    const alone = { MicrosoftAppId: '11111111-1111-4111-8111-111111111111' };
    expect(await lineOf(() => readConfig(alone))).toMatch(
      /MicrosoftAppPassword, MicrosoftAppTenantId, WERKWIJZER_TENANTS/,
    );
  });

  test('a database server that is not there', async () => {
    expect(await open('postgresql://nobody:x@127.0.0.1:1/none')).toMatch(/DATABASE_URL cannot be reached/);
  });

  test('a database account to which row-level security does not apply', async () => {
    const { user, password, host, port } = superuser({ password: TEST_PASSWORD }, inject('databasePort'));
    const said = await open(`postgresql://${user}:${password}@${host}:${port}/postgres`);
    expect(said).toMatch(/superuser .* ordinary account/);
  });

  test('a Node that is too old', () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '18.19.0' })`;
    const code = `${old}; const m = await import('./src/cli/prepare.mjs'); m.checkNode();`;
    const args = ['--input-type=module', '-e', code];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/needs Node.js 20.19 .* 18.19.0/)]);
  });

  test('a machine where the embedded database cannot run', async () => {
    const own = Object.getOwnPropertyDescriptor(process, 'arch');
    Object.defineProperty(process, 'arch', { ...own, value: 's390x' });
    try {
      expect(await lineOf(findBinaries)).toMatch(
        /no embedded PostgreSQL for \w+-s390x here. Set DATABASE_URL/,
      );
    } finally {
      Object.defineProperty(process, 'arch', own ?? {});
    }
  });
});
