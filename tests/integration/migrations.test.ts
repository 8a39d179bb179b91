import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { schemaDiff } from '../../src/cli/schema-diff.ts';
import { migrate, readMigrations } from '../../src/database/migrate.ts';
import { migrationsFolder } from '../../src/database/open.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();

describe('migrations', () => {
  test('schema.prisma and the migrations agree', { timeout: 120_000 }, async () => {
    expect(await schemaDiff(projectRoot)).toBe('');
  });

  test('an up-to-date database is left as it is', async () => {
    expect(await migrate(database.url, readMigrations(migrationsFolder))).toEqual([]);
  });

  test('several starts at once apply each migration once', async () => {
    const extra = { name: '29990101000000_extra', sql: 'create table extra (id int)', checksum: 'x' };
    const all = [...readMigrations(migrationsFolder), extra];
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, all)));
    expect(applied.flat()).toEqual([extra.name]);
    await forget(extra.name);
  });

  test('a migration that was edited after it ran is refused with its name', async () => {
    const edited = readMigrations(migrationsFolder).map((one) => ({ ...one, checksum: 'edited' }));
    await expect(migrate(database.url, edited)).rejects.toThrow(/20261122090000_house was edited/);
  });

  test('a migration that fails leaves nothing behind', async () => {
    const broken = {
      name: '29990101000001_broken',
      sql: 'create table half (id int); select 1/0',
      checksum: 'y',
    };
    const all = [...readMigrations(migrationsFolder), broken];
    await expect(migrate(database.url, all)).rejects.toThrow(/division by zero/);
    expect(await count(`select count(*)::int as n from pg_tables where tablename = 'half'`)).toBe(0);
  });

  test('a database of a newer version is refused', async () => {
    await expect(migrate(database.url, [])).rejects.toThrow(/newer Werkwijzer/);
  });
});

async function count(sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(sql);
  await client.end();
  return rows[0]?.n ?? -1;
}

async function forget(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop table extra');
  await client.query('delete from _prisma_migrations where migration_name = $1', [name]);
  await client.end();
}
