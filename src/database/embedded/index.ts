import pg from 'pg';
import { StartProblem } from '../../start-problem.ts';
import { findBinaries, reachableBinaries } from './binaries.ts';
import { startCluster, superuser } from './cluster.ts';
import { databaseOwner } from './owner.ts';
import { clusterFolder, databasePasswords, openDataFolder } from './place.ts';

export type EmbeddedDatabase = { url: string; stop: () => Promise<void> };

const NAME = 'werkwijzer';
const ONE_AT_A_TIME = 72707370; // advisory lock: one Werkwijzer per embedded database

/**
 * Starts the embedded PostgreSQL of a data folder and returns the URL of the application's own account, which owns
 * the database but is no superuser: row-level security holds for it.
 * @throws StartProblem when it cannot run here, or another Werkwijzer already uses this folder.
 */
export async function startEmbedded(dataPath: string): Promise<EmbeddedDatabase> {
  const dataFolder = openDataFolder(dataPath);
  const owner = databaseOwner();
  const { folder, shelter } = clusterFolder(dataFolder, owner);
  const password = databasePasswords(dataFolder);
  const binaries = reachableBinaries(findBinaries(), owner, shelter);
  const running = await startCluster({ binaries, owner, folder, password: password.superuser });

  const admin = new pg.Client(superuser({ password: password.superuser }, running.port));
  admin.on('error', () => undefined); // it only holds the lock; the server may go first
  await admin.connect();
  const { rows } = await admin.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [
    ONE_AT_A_TIME,
  ]);
  if (!rows[0]?.ours) {
    await admin.end();
    throw new StartProblem(
      `Werkwijzer already runs on the data folder ${dataFolder}. Stop that one first, or set WERKWIJZER_DATA.`,
    );
  }
  await createApplicationDatabase(admin, NAME, password.app);
  return {
    url: `postgresql://${NAME}:${password.app}@127.0.0.1:${running.port}/${NAME}`,
    stop: async () => {
      await admin.end().catch(() => undefined);
      await running.stop();
    },
  };
}

/** The account without superuser rights and its database; safe to repeat. */
export async function createApplicationDatabase(
  admin: pg.Client,
  name: string,
  password: string,
): Promise<void> {
  const role = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  const secret = pg.escapeLiteral(password);
  const verb = role.rowCount ? 'alter' : 'create';
  await admin.query(`${verb} role ${name} login nosuperuser nobypassrls password ${secret}`);
  const database = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (!database.rowCount) await admin.query(`create database ${name} owner ${name}`);
}
