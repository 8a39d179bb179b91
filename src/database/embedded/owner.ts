import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { StartProblem } from '../../start-problem.ts';

/** The account PostgreSQL runs under. Empty: our own. It refuses to run as root, so root lends it another one. */
export type Owner = { uid?: number; gid?: number };

/** @throws StartProblem when we are root and there is no unprivileged account. */
export function databaseOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new StartProblem(
    'PostgreSQL does not run as root and there is no "postgres" or "nobody" account. ' +
      'Start Werkwijzer as an ordinary user, or set DATABASE_URL to a PostgreSQL 15+ server.',
  );
}

/** Whether the owner can enter this folder (a home folder may be closed to others). */
export function canReach(owner: Owner, folder: string): boolean {
  if (owner.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/' }).status === 0;
}

export function giveTo(owner: Owner, path: string): void {
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const run = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return run.status === 0 ? Number(run.stdout.trim()) : undefined;
}
