import { knowledge } from './commands/knowledge.ts';
import { runHere } from './run-command.ts';

await runHere(knowledge);
