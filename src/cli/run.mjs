// node src/cli/run.mjs FILE [args]: checks the machine, prepares generated code, then runs FILE (TypeScript).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTab } from './build-tab.mjs';
import { checkNode, generateClient, projectRoot } from './prepare.mjs';

checkNode();
generateClient();
const [file, ...args] = process.argv.slice(2);
if (file === 'src/main.ts') buildTab();
const path = join(projectRoot, file);
process.argv = [process.execPath, path, ...args];
const { register } = await import('tsx/esm/api');
// Named, because a server may be started from another folder, and its pages are written in JSX.
register({ tsconfig: join(projectRoot, 'tsconfig.json') });
await import(pathToFileURL(path).href);
