import { spawn } from 'node:child_process';
import { projectRoot } from '../../src/cli/prepare.mjs';

export type Ended = { code: number | null; out: string; err: string };

/**
 * What `npm run NAME -- ARGS` runs, to its end.
 * @param env what it is told beside the environment of the test; @param typed what comes in on standard input.
 */
export function runCommand(
  name: 'admin' | 'audit' | 'retention' | 'client' | 'retrieve' | 'knowledge' | 'manifest' | 'site',
  args: string[],
  env: Record<string, string>,
  typed = '',
): Promise<Ended> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(VITEST|NODE_ENV|PORT|HOST|DATABASE_URL|WERKWIJZER_)/.test(key),
    ),
  );
  const child = spawn(process.execPath, ['src/cli/run.mjs', `src/cli/${name}.ts`, ...args], {
    cwd: projectRoot,
    env: { ...inherited, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (err += String(text)));
  child.stdin.end(typed);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
