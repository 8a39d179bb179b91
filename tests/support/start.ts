import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/prepare.mjs';

export type Started = {
  child: ChildProcess;
  /** Everything printed so far, both streams. */
  output: () => string;
  /** Exit code, once it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
};

/** A new empty folder that every account can enter, as ./data would be. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-start-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** What `npm start` runs, in a process group of its own so that a Ctrl-C can be sent to all of it. */
export function start(env: Record<string, string>): Started {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|PORT|HOST)/.test(name)),
  );
  const child = spawn(process.execPath, ['src/cli/run.mjs', 'src/main.ts'], {
    cwd: projectRoot,
    env: { ...inherited, PORT: '0', ...env },
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, output: () => output, ended };
}

/** The base URL, once it says that it is ready. */
export async function readyUrl(started: Started): Promise<string> {
  for (let n = 0; n < 600; n++) {
    const url = /^ready (\S+)$/m.exec(started.output())?.[1];
    if (url) return url;
    if (started.child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`it did not become ready:\n${started.output()}`);
}

/** Ctrl-C, as a terminal sends it: to the whole process group. */
export function pressCtrlC({ child }: Started): void {
  if (child.pid) process.kill(-child.pid, 'SIGINT');
}
