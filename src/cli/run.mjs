// node src/cli/run.mjs FILE [args]: checks the machine, prepares generated code, then runs FILE (TypeScript).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, generateClient, projectRoot } from './prepare.mjs';

checkNode();
generateClient();
const [file, ...args] = process.argv.slice(2);
const path = join(projectRoot, file);
process.argv = [process.execPath, path, ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path).href);
