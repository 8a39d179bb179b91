import { admin } from './commands/admin.ts';
import { runHere } from './run-command.ts';

await runHere(admin);
