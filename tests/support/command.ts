import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { admin } from '../../src/cli/commands/admin.ts';
import { askWith } from '../../src/cli/commands/ask.ts';
import { audit } from '../../src/cli/commands/audit.ts';
import { client } from '../../src/cli/commands/client.ts';
import { knowledge } from '../../src/cli/commands/knowledge.ts';
import { manifest } from '../../src/cli/commands/manifest.ts';
import { retention } from '../../src/cli/commands/retention.ts';
import { retrieve } from '../../src/cli/commands/retrieve.ts';
import { site } from '../../src/cli/commands/site.ts';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { openTerminal, runCommand as run } from '../../src/cli/run-command.ts';
import { theAnswerer } from './werkwijzer.ts';

/** The days that the tests live in share one answerer. */
const ask = askWith(theAnswerer);
const commands = { admin, ask, audit, client, knowledge, manifest, retention, retrieve, site };

export type CommandName = keyof typeof commands;
export type Ended = { code: number | null; out: string; err: string };

/**
 * What `npm run NAME -- ARGS` does, in this process: a process of its own takes seconds to start.
 * @param env what it is told; @param typed what comes in on standard input.
 */
export async function runCommand(
  name: CommandName,
  args: string[],
  env: Record<string, string>,
  typed = '',
): Promise<Ended> {
  const [stdout, stderr] = [collect(), collect()];
  const terminal = openTerminal({ env, stdin: Readable.from([typed]), stdout, stderr });
  const code = await run(commands[name], args, terminal);
  return { code, out: stdout.text(), err: stderr.text() };
}

/** The same as a process of its own, to its end: what only the real one shows is proven once for each command. */
export function spawnCommand(
  name: CommandName,
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

function collect(): Writable & { text: () => string } {
  let said = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      said += String(chunk);
      done();
    },
  });
  return Object.assign(stream, { text: () => said });
}
