// Plain JavaScript, because it runs before anything else does: on an old Node, without generated code.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Stops with one line and exit code 1. */
export function stopWith(line) {
  console.error(line);
  process.exit(1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stopWith(
    `Werkwijzer needs Node.js 20.19 or newer (22 or 24 recommended); this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the same command again.',
  );
}

/** Writes src/generated/prisma when it is missing or older than the schema (about a second, offline). */
export function generateClient() {
  const schema = readFileSync(join(projectRoot, 'prisma', 'schema.prisma'));
  const version = readFileSync(join(projectRoot, 'package-lock.json'));
  const stamp = createHash('sha256').update(schema).update(version).digest('hex');
  const stampFile = join(projectRoot, 'src', 'generated', 'prisma', '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const cli = prismaCli();
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  if (run.status !== 0) stopWith(`Could not generate the database client:\n${run.stdout}${run.stderr}`);
  writeFileSync(stampFile, stamp);
}

function prismaCli() {
  try {
    return createRequire(import.meta.url).resolve('prisma/build/index.js');
  } catch {
    return stopWith('The dependencies are not installed. Run: npm ci');
  }
}
