// npm run lint: formatter, types and linter, all with zero warnings. Run `npm run format` to mend the layout.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { generateClient, projectRoot } from './prepare.mjs';

generateClient();
const tools = [
  ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['typescript/bin/tsc', '-p', 'src/practice/page/tsconfig.json'],
  ['typescript/bin/tsc', '-p', 'src/web/tab/tsconfig.json'],
  ['eslint/bin/eslint.js', '--max-warnings=0', '.'],
];
for (const [tool, ...args] of tools) {
  const run = spawnSync(process.execPath, [join(projectRoot, 'node_modules', tool), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (run.status !== 0) process.exit(1);
}
