import { retrieve } from './commands/retrieve.ts';
import { runHere } from './run-command.ts';

await runHere(retrieve);
