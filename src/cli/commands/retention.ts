import { Command } from 'commander';
import { dayOf } from '../../day.ts';
import { applyRetention, type SiteRetention } from '../../privacy/retention.ts';
import { withParts } from '../open-for-command.ts';
import { lineOf, type CliCommand, type Terminal } from '../run-command.ts';

// npm run --silent retention -- --dry-run

export const retention: CliCommand = { failed: 1, build };

function build(terminal: Terminal): Command {
  const { console, env } = terminal;
  const program = new Command('retention')
    .description(
      'Erases the clients whose last contact lies longer ago than their site keeps data (12 months, unless the site set ' +
        'another term). Who has an appointment to come stays. The server does the same once a day.',
    )
    .option('--dry-run', 'erase nobody: print per site how many are due, and the oldest day of last contact')
    .addHelpText(
      'after',
      '\nExit code 0: done. 1: some could not be erased, or it could not run. A next run tries them again.',
    )
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const onErased = (erased: number, due: number) => {
        if (erased % 100 === 0) console.error(`${erased} of ${due}`);
      };
      const onFailed = (error: unknown) => console.error(`One was not erased: ${lineOf(error)}`);
      const sites = await withParts(env, (parts) => applyRetention(parts, { dryRun, onErased, onFailed }));
      for (const site of sites) console.log(forPerson(site, dryRun));
      if (sites.length === 0) console.log('Nobody is due.');
      terminal.exitCode = sites.some(({ failed }) => failed > 0) ? 1 : 0;
    });
  return program;
}

function forPerson({ slug, due, oldest, erased, kept, failed }: SiteRetention, dryRun: boolean): string {
  const since = `oldest last contact ${dayOf(oldest)}`;
  if (dryRun) return `${slug}: ${due} due, ${since}`;
  const rest = [kept > 0 && `${kept} came back`, failed > 0 && `${failed} FAILED`].filter(Boolean);
  return [`${slug}: ${erased} of ${due} erased`, since, ...rest].join(', ');
}
