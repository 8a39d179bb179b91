import { manifest } from './commands/manifest.ts';
import { runHere } from './run-command.ts';

await runHere(manifest);
