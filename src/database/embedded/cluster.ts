import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { StartProblem } from '../../start-problem.ts';
import { program, useServerHint, type Binaries } from './binaries.ts';
import { giveTo, type Owner } from './owner.ts';

/**
 * A PostgreSQL cluster of our own: its folder, the account it runs under and the superuser's password.
 * A throwaway one (tests) does not wait for the disk.
 */
export type Cluster = {
  binaries: Binaries;
  owner: Owner;
  folder: string;
  password: string;
  throwaway?: boolean;
  /** Listens on a socket in its folder too, which takes less time than TCP. */
  socket?: boolean;
};

export type RunningCluster = { port: number; stop: () => Promise<void> };

const HOST = '127.0.0.1';

/** Makes the cluster on first use. A half-made one, from a start that was killed, is thrown away. */
function createCluster(cluster: Cluster): void {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) return;
  const half = `${cluster.folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  giveTo(cluster.owner, half);
  const secret = mkdtempSync(join(tmpdir(), 'werkwijzer-'));
  const passwordFile = join(secret, 'password');
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  giveTo(cluster.owner, secret);
  giveTo(cluster.owner, passwordFile);
  try {
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const sync = cluster.throwaway ? ['--no-sync'] : [];
    run(cluster, 'initdb', ['-D', half, '-E', 'UTF8', '--locale=C', ...access, ...sync]);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
  renameSync(half, cluster.folder);
}

/**
 * Starts the cluster, or takes over one that a killed start left running.
 * @throws StartProblem when PostgreSQL does not start; the line names its log.
 */
export async function startCluster(cluster: Cluster): Promise<RunningCluster> {
  createCluster(cluster);
  const stop = () => stopCluster(cluster);
  const left = await leftRunning(cluster);
  if (left !== undefined) return { port: left, stop };

  const port = await freePort();
  const options = [
    `-p ${port}`,
    `-c listen_addresses=${HOST}`,
    `-c unix_socket_directories=${cluster.socket ? cluster.folder : ''}`,
    '-c max_connections=60',
    '-c shared_buffers=64MB',
    '-c timezone=UTC',
    ...(cluster.throwaway ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'] : []),
  ].join(' ');
  const log = join(cluster.folder, 'server.log');
  try {
    run(cluster, 'pg_ctl', ['start', '-w', '-t', '30', '-s', '-D', cluster.folder, '-l', log, '-o', options]);
  } catch (error) {
    // A Ctrl-C ends pg_ctl, which was only waiting: the server that it started goes on.
    if (existsSync(join(cluster.folder, 'postmaster.pid'))) await stop().catch(() => undefined);
    throw error;
  }
  return { port, stop };
}

async function stopCluster(cluster: Cluster): Promise<void> {
  await Promise.resolve();
  run(cluster, 'pg_ctl', ['stop', '-w', '-t', '20', '-s', '-m', 'fast', '-D', cluster.folder]);
}

/**
 * The port of a server that already runs on this folder. The pid file alone is no proof (the machine may have
 * restarted and given the number to something else), so the server is asked which folder it serves.
 */
async function leftRunning(cluster: Cluster): Promise<number | undefined> {
  const pidFile = join(cluster.folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0) return undefined;
  const client = new pg.Client({ ...superuser(cluster, port), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.folder ? port : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connection settings of the superuser; the application itself never connects as this one. */
export function superuser(cluster: Pick<Cluster, 'password'>, port: number, database = 'postgres') {
  return { host: HOST, port, user: 'postgres', password: cluster.password, database };
}

function run(cluster: Cluster, name: 'initdb' | 'pg_ctl', args: string[]): void {
  const command = program(cluster.binaries, name);
  const result = spawnSync(command, args, {
    ...cluster.owner,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C' },
  });
  if (result.status === 0) return;
  const why = (result.error?.message ?? result.stderr).trim().split('\n').slice(-2).join(' ');
  throw new StartProblem(`The embedded PostgreSQL cannot run here (${name}: ${why}). ${useServerHint}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
