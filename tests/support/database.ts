import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect, type Database } from '../../src/database/open.ts';
import { superuser } from '../../src/database/embedded/cluster.ts';
import { databaseUrl, TEST_PASSWORD } from './global-setup.ts';

/** A migrated, empty database for the file that calls this; opened before its tests, dropped after them. */
export function useDatabase(): { readonly db: Database; readonly url: string } {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  let db: Database | undefined;
  const port = inject('databasePort');
  const url = databaseUrl(port, name, inject('databaseSocket'));
  beforeAll(async () => {
    await asAdmin(port, `create database ${name} template werkwijzer owner werkwijzer`);
    db = connect(url);
  });
  afterAll(async () => {
    await db?.$disconnect();
    await asAdmin(port, `drop database if exists ${name} with (force)`);
  });
  return {
    get db() {
      if (!db) throw new Error('the database opens in beforeAll');
      return db;
    },
    url,
  };
}

async function asAdmin(port: number, sql: string): Promise<void> {
  const admin = new pg.Client(superuser({ password: TEST_PASSWORD }, port));
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}
