// The coach's tab is built when it is missing or its sources changed; about a second, and nothing when it is up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, stopWith } from './prepare.mjs';

const target = join(projectRoot, 'dist', 'tab');
const SOURCES = ['src/web', 'src/i18n', 'src/http/tab/shapes.ts', 'vite.config.ts', 'package-lock.json'];

/** Builds `dist/tab` from `src/web` unless it is there and as new as its sources. */
export function buildTab() {
  const stamp = stampOf(SOURCES);
  const stampFile = join(target, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log("Building the coach's tab ...");
  // Beside it and then in its place, so that a server that runs never finds half a build.
  const fresh = `${target}.${process.pid}`;
  // In a process of its own: building sets NODE_ENV to production, and the server must not think that it is.
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'error', '--outDir', fresh];
  const run = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    stopWith(`The coach's tab could not be built:\n${run.stdout}${run.stderr}`);
  }
  writeFileSync(join(fresh, '.stamp'), stamp);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) hash.update(path).update(readFileSync(join(projectRoot, path)));
  return hash.digest('hex');
}

function filesIn(path) {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(projectRoot, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .sort();
}
