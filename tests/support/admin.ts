import pg from 'pg';
import { inject } from 'vitest';
import { superuser } from '../../src/database/embedded/cluster.ts';
import type { Database } from '../../src/database/open.ts';
import { databaseUrl, TEST_PASSWORD } from './global-setup.ts';

/** Someone with every right on the server, below our rules: runs SQL in the database of a test. */
export async function asSuperuser(
  db: Database,
  work: (run: (sql: string, values?: unknown[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const name = await nameOf(db);
  const client = new pg.Client(superuser({ password: TEST_PASSWORD }, inject('databasePort'), name));
  await client.connect();
  try {
    await work(async (sql, values) => {
      await client.query(sql, values);
    });
  } finally {
    await client.end();
  }
}

/** The URL of a test's database, for a command in a process of its own. */
export async function urlOf(db: Database): Promise<string> {
  return databaseUrl(inject('databasePort'), await nameOf(db));
}

async function nameOf(db: Database): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`select current_database()::text as name`;
  return row?.name ?? '';
}
