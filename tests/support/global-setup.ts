import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findBinaries, reachableBinaries } from '../../src/database/embedded/binaries.ts';
import { startCluster, superuser } from '../../src/database/embedded/cluster.ts';
import { createApplicationDatabase } from '../../src/database/embedded/index.ts';
import { databaseOwner } from '../../src/database/embedded/owner.ts';
import { migrate, readMigrations } from '../../src/database/migrate.ts';
import { migrationsFolder } from '../../src/database/open.ts';

declare module 'vitest' {
  // vitest merges its own interface with this one
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    databasePort: number;
    /** The folder of its socket; empty where there is none. */
    databaseSocket: string;
  }
}

export const TEST_PASSWORD = 'only-for-tests';

/** One throwaway PostgreSQL for the whole run, with a migrated template that each test file copies in 25 ms. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-test-'));
  chmodSync(folder, 0o755);
  const owner = databaseOwner();
  const binaries = reachableBinaries(findBinaries(), owner, folder);
  const cluster = {
    binaries,
    owner,
    folder: join(folder, 'postgres'),
    password: TEST_PASSWORD,
    throwaway: true,
    socket: process.platform === 'linux',
  };
  const running = await startCluster(cluster);
  const admin = new pg.Client(superuser(cluster, running.port));
  await admin.connect();
  await createApplicationDatabase(admin, 'werkwijzer', TEST_PASSWORD);
  await migrate(databaseUrl(running.port, 'werkwijzer'), readMigrations(migrationsFolder));
  await admin.end();
  project.provide('databasePort', running.port);
  project.provide('databaseSocket', cluster.socket ? cluster.folder : '');
  return async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** By TCP, or by the socket in a folder: that is a good deal faster. */
export function databaseUrl(port: number, name: string, socket = ''): string {
  const url = `postgresql://werkwijzer:${TEST_PASSWORD}@127.0.0.1:${port}/${name}`;
  return socket ? `${url}?host=${encodeURIComponent(socket)}` : url;
}
