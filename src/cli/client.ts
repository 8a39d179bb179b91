import { client } from './commands/client.ts';
import { runHere } from './run-command.ts';

await runHere(client);
