import { audit } from './commands/audit.ts';
import { runHere } from './run-command.ts';

await runHere(audit);
