import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PrismaClient } from '../generated/prisma/client.ts';
import { StartProblem } from '../start-problem.ts';
import { startEmbedded } from './embedded/index.ts';
import { migrate, readMigrations } from './migrate.ts';

export type Database = PrismaClient;
export type OpenDatabase = { db: Database; url: string; embedded: boolean; close: () => Promise<void> };

export const migrationsFolder = join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

/**
 * Opens the server that DATABASE_URL names, or starts the embedded one, and brings it up to date.
 * @throws StartProblem with one line on what to do.
 */
export async function openDatabase(options: {
  url: string | undefined;
  dataFolder: string;
}): Promise<OpenDatabase> {
  if (options.url) await checkServer(options.url);
  const embedded = options.url ? undefined : await startEmbedded(options.dataFolder);
  const url = options.url ?? embedded?.url ?? '';
  try {
    await migrate(url, readMigrations(migrationsFolder));
    const db = connect(url);
    const close = async () => {
      // Work under way is waited for; what hangs ends with the server.
      await Promise.race([db.$disconnect(), setTimeout(LONGEST_GOODBYE_MS, undefined, { ref: false })]);
      await embedded?.stop();
    };
    return { db, url, embedded: embedded !== undefined, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

const LONGEST_GOODBYE_MS = 5000;

/** In a rush a transaction waits for its turn instead of failing. In milliseconds, for a connection and for its work. */
const PATIENCE = { maxWait: 15_000, timeout: 20_000 };

export function connect(url: string): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 10 }),
    transactionOptions: PATIENCE,
  });
}

/** Row-level security does not hold for a superuser, so such an account is refused (docs/adr/0005). */
async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; above: boolean }>(
      `select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as above
       from pg_roles where rolname = current_user`,
    );
    const server = rows[0];
    if (!server || server.version < 150_000) {
      throw new StartProblem(
        'DATABASE_URL names a PostgreSQL older than 15. Upgrade it, or use another server.',
      );
    }
    if (server.above) {
      throw new StartProblem(
        'The account in DATABASE_URL is a superuser (or bypasses row-level security), so that people could see rows ' +
          'of other sites. Make an ordinary account that owns the database, and use that one.',
      );
    }
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StartProblem(
      `The database in DATABASE_URL cannot be reached (${why}). Check the address and password.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
