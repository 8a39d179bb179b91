import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';

const stop = join(projectRoot, 'src', 'start', 'stop.ts');

/** A program that stops as ours does, and is still starting when it is told to; what it prints, and its exit code. */
async function stopped(body: string) {
  const code = `
    import { stopOnSignal } from ${JSON.stringify(stop)};
    const stop = stopOnSignal({ limitMs: 300 });
    stop.last('the database', async () => { console.log('database stopped'); });
    ${body}
    setInterval(() => undefined, 1000);
    console.log('up');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: projectRoot,
  });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await expect.poll(() => output, { timeout: 30_000 }).toContain('up\n');
  child.kill('SIGINT');
  return { code: await ended, output };
}

test('a start that takes too long to wait for still has its database stopped', async () => {
  const { code, output } = await stopped('stop.waitFor(new Promise(() => undefined));');
  expect({ code, output }).toEqual({ code: 1, output: 'up\nstopping\ndatabase stopped\n' });
});

test('what does not stop keeps nobody waiting, and still has the database stopped', async () => {
  const { code, output } = await stopped("stop.first('the web server', () => new Promise(() => undefined));");
  expect(code).toBe(1);
  expect(output).toContain('Stopping the web server failed: it took longer than 0.3 seconds\n');
  expect(output).toContain('database stopped\n');
});

test('what stops in time ends well', async () => {
  const { code, output } = await stopped('');
  expect({ code, output }).toEqual({ code: 0, output: 'up\nstopping\ndatabase stopped\n' });
});
