import { retention } from './commands/retention.ts';
import { runHere } from './run-command.ts';

await runHere(retention);
