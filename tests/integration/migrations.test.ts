import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { schemaDiff } from '../../src/cli/schema-diff.ts';
import { migrate, readMigrations } from '../../src/database/migrate.ts';
import { migrationsFolder } from '../../src/database/open.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();
const old = useDatabase();
const A = '00000000-0000-4000-8000-00000000000a';

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

  test('what an earlier version wrote comes along: its consents hold for a year', async () => {
    const all = readMigrations(migrationsFolder);
    const client = new pg.Client({ connectionString: old.url });
    await client.connect();
    await client.query('drop schema public cascade; create schema public');
    await migrate(
      old.url,
      all.filter(({ name }) => name < '20261127'),
    );
    await client.query(`
      select set_config('werkwijzer.system', 'on', false);
      insert into organisation (id, name, demo) values ('${A}', 'Demo', true);
      insert into site (id, organisation_id, slug, name) values ('${A}', '${A}', 'demo', 'Demo');
      insert into client (id, site_id, name, contact_kind, language, created_at, last_seen_at)
        values ('${A}', '${A}', 'x', 'NONE', 'nl', now(), now());
      insert into consent (id, client_id, purpose, how, text_version, language, valid_from)
        values ('${A}', '${A}', 'CONTACT', 'ONLINE', 'contact-1', 'nl', '2026-11-26T10:00:00Z')`);
    await migrate(old.url, all);
    const { rows } = await client.query('select valid_until, recipient_kind, categories::text from consent');
    await client.end();
    const until = new Date('2027-11-26T10:00:00Z');
    expect(rows).toEqual([{ valid_until: until, recipient_kind: 'CLIENT', categories: '{APPOINTMENT}' }]);
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
