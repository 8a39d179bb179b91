import { learn } from './commands/learn.ts';
import { runHere } from './run-command.ts';

await runHere(learn);
