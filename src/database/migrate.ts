import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartProblem } from '../start-problem.ts';

export type Migration = { name: string; sql: string; checksum: string };

type AppliedRow = {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
};

const PRISMA_LOCK = 72707369; // the id Prisma's own engine takes
const BOOKKEEPING = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** The migrations of a folder in order: one sub-folder each, with a migration.sql, as Prisma lays them out. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings a database up to date and returns the names of what was applied. Each migration is one transaction, written
 * down in Prisma's own table, so that `prisma migrate deploy` can take over where it can run (docs/adr/0002).
 * @throws StartProblem when a migration was edited after it ran, or is unknown to this version.
 */
export async function migrate(url: string, migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(BOOKKEEPING);
    const { rows } = await client.query<AppliedRow>(
      'select * from _prisma_migrations where rolled_back_at is null',
    );
    refuseNewerDatabase(rows, migrations);
    const applied: string[] = [];
    for (const migration of migrations) {
      if (alreadyApplied(rows, migration)) continue;
      await apply(client, migration);
      applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.end(); // the lock goes with the session
  }
}

function alreadyApplied(rows: AppliedRow[], migration: Migration): boolean {
  const row = rows.find((candidate) => candidate.migration_name === migration.name);
  if (!row) return false;
  if (!row.finished_at) {
    throw new StartProblem(
      `Migration ${migration.name} stopped half-way in this database. Restore the backup made before it, and start again.`,
    );
  }
  if (row.checksum !== migration.checksum) {
    throw new StartProblem(
      `Migration ${migration.name} was edited after it ran on this database. Put its file back and write a new migration.`,
    );
  }
  return true;
}

function refuseNewerDatabase(rows: AppliedRow[], migrations: Migration[]): void {
  const unknown = rows.find((row) => !migrations.some((migration) => migration.name === row.migration_name));
  if (!unknown) return;
  throw new StartProblem(
    `This database was used by a newer Werkwijzer (migration ${unknown.migration_name}). Start that version or newer.`,
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const note = `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    values ('${randomUUID()}', '${migration.checksum}', ${pg.escapeLiteral(migration.name)}, now(), 1)`;
  try {
    await client.query(`begin;\n${migration.sql}\n;${note};\ncommit;`);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
