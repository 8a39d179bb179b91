import { site } from './commands/site.ts';
import { runHere } from './run-command.ts';

await runHere(site);
