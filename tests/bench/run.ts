import { Command } from 'commander';
import { answeringPart } from './answering.ts';
import { bookingPart } from './booking.ts';
import { deliveryPart } from './delivery.ts';
import { isOk, table, type Part } from './row.ts';
import { turnPart } from './turn.ts';

// npm run bench [-- NAME] [-- --check]

const parts: Part[] = [turnPart, answeringPart, bookingPart, deliveryPart];

await new Command('bench')
  .description('Measures each part beside its floor or peer in the same run and prints the ratios.')
  .argument('[name]', `one part: ${parts.map((part) => part.name).join(', ')}`)
  .option('--check', 'say ok or MISS per row, and exit with 1 on a MISS')
  .action(async (name: string | undefined, { check = false }: { check?: boolean }) => {
    const chosen = parts.filter((part) => !name || part.name === name);
    if (chosen.length === 0) {
      console.error(
        `There is no part "${name}". Choose one of: ${parts.map((part) => part.name).join(', ')}.`,
      );
      process.exit(2);
    }
    const rows = [];
    for (const part of chosen) {
      console.error(`measuring ${part.name} ...`);
      rows.push(...(await part.measure()));
    }
    console.log(table(rows, check));
    if (check && !rows.every(isOk)) process.exitCode = 1;
  })
  .parseAsync();
