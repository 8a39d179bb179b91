import { Command } from 'commander';
import { z } from 'zod';
import { readSite } from '../../booking/read-site.ts';
import type { Config } from '../../config.ts';
import { dayOf } from '../../day.ts';
import { originOf } from '../../http/listen.ts';
import { listReferLinks, type ListedLink } from '../../referral/list-refer-links.ts';
import { makeReferLink } from '../../referral/make-refer-link.ts';
import { USUAL_DAYS } from '../../referral/new-refer-link.ts';
import { revokeReferLink } from '../../referral/revoke-refer-link.ts';
import { StartProblem } from '../../start-problem.ts';
import { withParts } from '../open-for-command.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent site -- refer-link --site demo --name "Demo Huisarts"
// npm run --silent site -- refer-links --site demo
// npm run --silent site -- revoke-refer-link --site demo --id ID

const slug = ['--site <slug>', 'the site, as in the address of its booking page'] as const;
const by = { actor: 'SYSTEM' } as const;

export const site: CliCommand = { failed: 1, build };

function build({ console, env }: Terminal): Command {
  const program = new Command('site').description(
    'For who looks after a site: the links by which professionals without Teams refer to its coaches. Each is for one person, ' +
      'and leaves a trace in the audit trail when it is made and when it is revoked. Administrators do the same in the tab.',
  );
  program
    .command('refer-link')
    .description('Makes a link for one professional and prints it, this once: it cannot be read again later.')
    .requiredOption(...slug)
    .requiredOption('--name <name>', 'of the professional, as coaches and clients read it')
    .option('--days <number>', 'how long it works', String(USUAL_DAYS))
    .action(async ({ site: at, name, days }: { site: string; name: string; days: string }) => {
      await withParts(env, async (parts, config) => {
        const site = await readSite(parts.db, parts.clock, { slug: at });
        const made = await makeReferLink(parts, site, { name, days: Number(days), by });
        console.log(`${addressOf(config)}/verwijs/${made.token}`);
        console.error(
          `For ${name.trim()} at ${site.name}, until ${dayOf(made.expiresAt)}. Give it to nobody else.`,
        );
      });
    });
  program
    .command('refer-links')
    .description('Prints the links of a site, newest first, without what opens them.')
    .requiredOption(...slug)
    .action(async ({ site: at }: { site: string }) => {
      const links = await withParts(env, async (parts) =>
        listReferLinks(parts, await readSite(parts.db, parts.clock, { slug: at })),
      );
      for (const link of links) console.log(forPerson(link));
      if (links.length === 0) console.log('This site has no links to refer by.');
    });
  program
    .command('revoke-refer-link')
    .description('Ends a link at once. What was referred by it goes on.')
    .requiredOption(...slug)
    .requiredOption('--id <id>', 'the id that refer-links printed')
    .action(async ({ site: at, id }: { site: string; id: string }) => {
      const linkId = z.guid().safeParse(id);
      if (!linkId.success)
        throw new StartProblem(`"${id}" is not the id of a link. Use refer-links to get one.`);
      await withParts(env, async (parts) => {
        const site = await readSite(parts.db, parts.clock, { slug: at });
        await revokeReferLink(parts, site, { linkId: linkId.data, by });
      });
      console.log('Revoked.');
    });
  return program;
}

function addressOf({ PUBLIC_URL, HOST, PORT }: Config): string {
  return PUBLIC_URL ?? originOf(HOST, PORT);
}

function forPerson({ id, name, createdAt, expiresAt, state }: ListedLink): string {
  const words = { LIVE: 'works until', REVOKED: 'revoked, would have worked until', EXPIRED: 'worked until' };
  return `${id}  ${name}, made ${dayOf(createdAt)}, ${words[state]} ${dayOf(expiresAt)}`;
}
