import { ask } from './commands/ask.ts';
import { runHere } from './run-command.ts';

await runHere(ask);
