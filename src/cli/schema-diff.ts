import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readMigrations } from '../database/migrate.ts';

// Development only: Prisma's schema engine as WebAssembly, with an in-memory PGlite as its shadow database, because
// the native engine is a download (docs/adr/0002). The engine's package has no types for this entry.

type DiffResult = { exitCode: number; stdout: string | null };
type SchemaEngine = { diff(options: Record<string, unknown>): Promise<DiffResult> };
type EngineModule = {
  SchemaEngine: { new: (options: unknown, log: () => void, adapter: unknown) => Promise<SchemaEngine> };
  __wbg_set_wasm(exports: unknown): void;
};
type Exports = Record<string, unknown> & { __wbindgen_start?: () => void };
/** What we use of WebAssembly: its types come with the DOM's, which the server does without. */
type Wasm = {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, unknown>) => { exports: Exports };
};
const { Module, Instance } = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;

const require = createRequire(import.meta.url);

/** The SQL that brings the migrations to the schema; empty when they agree. */
export async function schemaDiff(projectRoot: string): Promise<string> {
  const schemaPath = join(projectRoot, 'prisma', 'schema.prisma');
  const schema = { path: schemaPath, content: readFileSync(schemaPath, 'utf8') };
  const engine = await openEngine(schema);
  const result = await engine.diff({
    from: { tag: 'migrations', ...migrationsList(join(projectRoot, 'prisma', 'migrations')) },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.exitCode === 0 ? '' : (result.stdout ?? '');
}

async function openEngine(schema: { path: string; content: string }): Promise<SchemaEngine> {
  const module = (await import(
    require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  )) as EngineModule;
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm'));
  const wasm = new Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const instance = new Instance(wasm, { './schema_engine_bg.js': module });
  module.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();

  const shadow = () => new PrismaPGlite(new PGlite({ dataDir: 'memory://', extensions: { btree_gist } }));
  const adapter = Object.assign(shadow(), { connectToShadowDb: () => shadow().connect() });
  return module.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

function migrationsList(folder: string) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
