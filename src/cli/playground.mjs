// npm run playground: Werkwijzer without tokens on this machine, and Microsoft's Agents Playground beside it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { checkNode, generateClient, projectRoot } from './prepare.mjs';

checkNode();
generateClient();
console.log(
  'This starts Microsoft 365 Agents Playground with npx. It is a program of Microsoft under its own pre-release terms\n' +
    '(for evaluation), it is downloaded now if you do not have it, and it sends usage data to Microsoft unless told\n' +
    'not to; we pass --disable-telemetry. Werkwijzer itself does not need it: npm start has a practice room of its own.\n' +
    'While it runs, Werkwijzer accepts messages without a token, from this machine only.',
);
if (process.stdin.isTTY && !process.argv.includes('--yes')) {
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question('Start it? [y/N] ');
  ask.close();
  if (!/^(y|j|o)/i.test(answer)) process.exit(0);
}

const port = process.env.PORT || '3978';
const server = spawn(process.execPath, ['src/cli/run.mjs', 'src/main.ts'], {
  cwd: projectRoot,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: port, WERKWIJZER_PLAYGROUND: 'on' },
});
let playground;
server.stdout.on('data', (text) => {
  process.stdout.write(text);
  if (playground || !/^ready /m.test(String(text))) return;
  const endpoint = `http://127.0.0.1:${port}/api/messages`;
  const args = ['--yes', '@microsoft/m365agentsplayground@0.2.28', 'start'];
  playground = spawn('npx', [...args, '-e', endpoint, '-c', 'msteams', '--disable-telemetry'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  playground.on('exit', () => server.kill('SIGINT'));
});
server.on('exit', (code) => {
  playground?.kill();
  process.exit(code ?? 0);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGINT'));
