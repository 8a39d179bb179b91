import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { StartProblem } from '../../start-problem.ts';
import { canReach, type Owner } from './owner.ts';

/**
 * Makes the data folder.
 * @throws StartProblem when it cannot be made or written.
 */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StartProblem(
      `The data folder ${folder} cannot be written (${why}). ` +
        'Choose another one with WERKWIJZER_DATA, or make this one writable.',
    );
  }
}

/** Not `recursive` where the parent exists: Node tries for ever in a place like /proc, which takes no folders. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: !existsSync(dirname(folder)), mode: 0o755 });
}

/**
 * Where the cluster lives: in the data folder, unless the account that runs PostgreSQL cannot enter it (root working
 * in a closed home folder). Then under /var/lib, and a note in the data folder says so.
 */
export function clusterFolder(dataFolder: string, owner: Owner): { folder: string; shelter: string } {
  const shelter = join(
    '/var/lib/werkwijzer',
    createHash('sha256').update(dataFolder).digest('hex').slice(0, 12),
  );
  if (canReach(owner, dataFolder)) return { folder: join(dataFolder, 'postgres'), shelter };
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  for (const part of ['/var/lib/werkwijzer', shelter]) chmodSync(part, 0o755);
  writeFileSync(join(dataFolder, 'WHERE-IS-THE-DATABASE.txt'), `${join(shelter, 'postgres')}\n`);
  return { folder: join(shelter, 'postgres'), shelter };
}

const passwords = z.object({ superuser: z.string().min(20), app: z.string().min(20) });

/** The passwords of this data folder's database, made at first start and kept in a file only we may read. */
export function databasePasswords(dataFolder: string): z.infer<typeof passwords> {
  const file = join(dataFolder, 'database-passwords.json');
  if (!existsSync(file)) {
    const fresh = { superuser: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') };
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  }
  return passwords.parse(JSON.parse(readFileSync(file, 'utf8')));
}
