// npm run dev: npm start that begins again when code or an article changes.
import { spawn } from 'node:child_process';
import { buildTab } from './build-tab.mjs';
import { checkNode, generateClient, projectRoot } from './prepare.mjs';

checkNode();
generateClient();
buildTab();
const watch = [
  '--watch',
  '--watch-path=src',
  '--watch-path=bot',
  '--watch-path=knowledge',
  '--import',
  'tsx',
];
const child = spawn(process.execPath, [...watch, 'src/main.ts'], { cwd: projectRoot, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
