// npm test: prepares the machine (Chromium on Debian as root), runs every test, and ends with the plain count.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTab } from './build-tab.mjs';
import { checkNode, generateClient, projectRoot } from './prepare.mjs';

/** The headless shell first: the same browser without its windows, which opens pages at two thirds of the work. */
const CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
/** A machine that has just started may still be installing its own updates. */
const WAIT = ['-o', 'DPkg::Lock::Timeout=300'];

checkNode();
generateClient();
buildTab();
learn();
const chromium = process.env.CHROMIUM_PATH ?? findChromium() ?? installChromium();
if (chromium) process.env.CHROMIUM_PATH = chromium;

const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-report-'));
const report = join(folder, 'report.json');
const args = [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
];
const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
const run = spawn(process.execPath, [vitest, 'run', ...args], { cwd: projectRoot, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => {
  printCount();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});

/** Once, before the workers would each do it. */
function learn() {
  const run = join(projectRoot, 'src', 'cli', 'run.mjs');
  const { status } = spawnSync(process.execPath, [run, 'src/cli/learn.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function findChromium() {
  return CHROMIUM.find((path) => existsSync(path));
}

function installChromium() {
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (!debian || process.getuid?.() !== 0) {
    console.log(
      'No Chromium found, so the browser tests are skipped. To run them, install Chromium or Chrome ' +
        '(Debian: sudo apt-get install chromium) and set CHROMIUM_PATH to its program.',
    );
    return undefined;
  }
  console.log('Installing Chromium with apt for the browser tests (about 20 seconds) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', [...WAIT, 'update', '-qq'], { stdio: 'inherit', env });
  // A Debian from before the headless shell has the whole browser.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const install = spawnSync('apt-get', [...WAIT, 'install', '-y', '-qq', '--no-install-recommends', name], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    if (install.status === 0) return findChromium();
  }
  console.error('Chromium could not be installed with apt. Install it by hand and set CHROMIUM_PATH.');
  return process.exit(1);
}

/** The closing line that CI reads. A run that never got to counting counts as one failure. */
function printCount() {
  if (!existsSync(report)) {
    console.log('0 passed, 1 failed');
    return;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests || (numPassedTests === 0 ? 1 : 0) || (numFailedTestSuites > 0 ? 1 : 0);
  const skipped = numPendingTests ? `, ${numPendingTests} skipped` : '';
  console.log(`${numPassedTests} passed, ${failed} failed${skipped}`);
}
