import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { systemClock } from '../clock.ts';
import type { BookingParts } from '../booking/parts.ts';
import { readConfig, type Config } from '../config.ts';
import { superuser } from '../database/embedded/cluster.ts';
import { databaseOwner } from '../database/embedded/owner.ts';
import { clusterFolder, databasePasswords, openDataFolder } from '../database/embedded/place.ts';
import { connect, openDatabase, type Database } from '../database/open.ts';
import { readKey } from '../privacy/key.ts';
import { createSealer } from '../privacy/seal.ts';
import { StartProblem } from '../start-problem.ts';

/**
 * Runs a command on the database of the server: the one that DATABASE_URL names, or the embedded one of the data folder,
 * next to a server that runs there. Makes no new database: a wrong folder would look like an empty one.
 * @throws StartProblem with one line on what to do.
 */
export async function withDatabase<T>(
  env: NodeJS.ProcessEnv,
  work: (db: Database, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const { db, close } = await open(config);
  try {
    return await work(db, config);
  } finally {
    await close();
  }
}

/**
 * The same, with what opens sealed fields.
 * @throws StartProblem also when there is no key yet: a new one would open nothing.
 */
export async function withParts<T>(
  env: NodeJS.ProcessEnv,
  work: (parts: BookingParts, config: Config) => Promise<T>,
): Promise<T> {
  return withDatabase(env, async (db, config) => {
    const { WERKWIJZER_KEY: key, WERKWIJZER_DATA: data } = config;
    if (!key && !existsSync(join(data, 'seal.key')))
      throw new StartProblem(
        `There is no key in ${resolve(data)}. Set WERKWIJZER_KEY, or WERKWIJZER_DATA, to those of the server.`,
      );
    const sealer = createSealer(readKey(key, () => openDataFolder(data)));
    return work({ db, sealer, clock: systemClock }, config);
  });
}

async function open(config: Config): Promise<{ db: Database; close: () => Promise<void> }> {
  const { DATABASE_URL: url, WERKWIJZER_DATA: dataFolder } = config;
  if (url) return openDatabase({ url, dataFolder });
  const running = await runningEmbedded(resolve(dataFolder));
  if (!running) return openDatabase({ url, dataFolder });
  const db = connect(running);
  return { db, close: () => db.$disconnect() };
}

/**
 * The URL of the embedded database when it runs: a server has it then, and a command may look too.
 * @throws StartProblem when the folder has no database.
 */
async function runningEmbedded(dataFolder: string): Promise<string | undefined> {
  const cluster = existsSync(dataFolder) ? clusterFolder(dataFolder, databaseOwner()).folder : undefined;
  if (!cluster || !existsSync(join(cluster, 'PG_VERSION')))
    throw new StartProblem(
      `There is no database in ${dataFolder}. Set WERKWIJZER_DATA, or DATABASE_URL, to that of the server.`,
    );
  const pidFile = join(cluster, 'postmaster.pid');
  const port = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[3]) : 0;
  if (!Number.isInteger(port) || port <= 0) return undefined;
  const password = databasePasswords(dataFolder);
  const client = new pg.Client({
    ...superuser({ password: password.superuser }, port),
    connectionTimeoutMillis: 2000,
  });
  try {
    await client.connect();
    // The port in the file may be someone else's by now.
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory !== cluster) return undefined;
    return `postgresql://werkwijzer:${password.app}@127.0.0.1:${port}/werkwijzer`;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}
