import { fork } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database/open.ts';
import { exportArticles } from '../knowledge/published/export-articles.ts';

const root = join(import.meta.dirname, '..', '..');
/** Turns go before learning. */
const LAST_IN_LINE = 15;

export type Learning = { learn: (folder: string) => Promise<void>; stop: () => Promise<void> };

/** Learns from the published articles in a process of its own, so that no turn waits for the half minute it takes. */
export function learnElsewhere(db: Database): Learning {
  const stop = new AbortController();
  const learn = async (folder: string): Promise<void> => {
    const articles = mkdtempSync(join(tmpdir(), 'werkwijzer-learn-'));
    try {
      await exportArticles(db, join(articles, 'articles'));
      await run(['--articles', articles, '--learned', folder], stop.signal);
    } finally {
      rmSync(articles, { recursive: true, force: true });
    }
  };
  return {
    learn,
    stop: () => {
      stop.abort();
      return Promise.resolve();
    },
  };
}

function run(args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = join(root, 'src', 'cli', 'run.mjs');
    const child = fork(runner, ['src/cli/learn.ts', ...args], {
      cwd: root,
      stdio: 'ignore',
      execArgv: [],
      signal,
    });
    if (child.pid !== undefined) setPriority(child.pid, LAST_IN_LINE);
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`learning ended with ${code}`))));
  });
}

/** The folder, or one of the machine's own where that cannot be written. */
export function writableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'werkwijzer-learned-'));
  }
}
