// npm run lint: formatter, types and linter, all with zero warnings. Run `npm run format` to mend the layout.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { generateClient, projectRoot } from './prepare.mjs';

generateClient();
/** The linter takes longest, and goes beside the others. */
const lanes = [
  [['eslint/bin/eslint.js', '--max-warnings=0', '.']],
  [
    ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
    ['typescript/bin/tsc', '-p', 'tsconfig.json'],
    ['typescript/bin/tsc', '-p', 'src/practice/page/tsconfig.json'],
    ['typescript/bin/tsc', '-p', 'src/web/tab/tsconfig.json'],
  ],
];
const clean = await Promise.all(lanes.map(runInTurn));
process.exitCode = clean.every(Boolean) ? 0 : 1;

async function runInTurn(tools) {
  for (const tool of tools) if (!(await passes(tool))) return false;
  return true;
}

/** Whether a tool has nothing to say; what it says comes at its end. */
function passes([tool, ...args]) {
  const said = [];
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [join(projectRoot, 'node_modules', tool), ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (words) => said.push(words));
    run.on('close', (code) => {
      for (const words of said) process.stdout.write(words);
      resolve(code === 0);
    });
  });
}
