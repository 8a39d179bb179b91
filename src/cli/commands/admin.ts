import { allTenants } from '../../config.ts';
import { Command } from 'commander';
import { z } from 'zod';
import { systemClock } from '../../clock.ts';
import { dayOf } from '../../day.ts';
import { DomainError } from '../../domain-error.ts';
import { appointAdmin, dismissAdmin, listAdmins, makeOrganisation } from '../../people/appoint-admins.ts';
import { StartProblem } from '../../start-problem.ts';
import { withDatabase } from '../open-for-command.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent admin -- organisation --tenant GUID --name "AZ Voorbeeld"
// npm run --silent admin -- add --tenant GUID --object GUID --name "An Voorbeeld"
// npm run --silent admin -- list
// npm run --silent admin -- remove --tenant GUID --object GUID

const ENDINGS = `
Exit code 0: done, or it was so already. 1: refused, or it could not run; the reason is on one line.
Both ids stand in Microsoft Entra: the tenant under Overview, the object id with the user.`;

type Given = { tenant: string; object: string; name: string; id?: string };

const TENANT = ['--tenant <guid>', 'the Entra tenant (directory) id'] as const;
const OBJECT = ['--object <guid>', 'the object id of the person in that tenant'] as const;

export const admin: CliCommand = { failed: 1, build };

function build({ console, env }: Terminal): Command {
  const program = new Command('admin').description(
    'Makes the first administrator of an organisation. Administrators make each other, sites and roles in the tab.',
  );
  program.addHelpText('after', ENDINGS);
  program
    .command('organisation')
    .description('Makes an organisation with its tenant, or with --id adds a tenant to one that is there.')
    .requiredOption(...TENANT)
    .option('--name <name>', 'what the organisation is called', '')
    .option('--id <id>', 'the organisation that gets one more tenant')
    .addHelpText('after', ENDINGS)
    .action(async ({ tenant, name, id }: Given) => {
      const tenantId = readId(tenant, 'tenant');
      const organisationId = id === undefined ? undefined : readId(id, 'organisation');
      if (!organisationId && name.trim() === '') throw new StartProblem('Say with --name what it is called.');
      await withDatabase(env, async (db, config) => {
        const wanted = { tenantId, name: name.trim(), organisationId };
        console.log(`Organisation ${await makeOrganisation({ db, clock: systemClock }, wanted)}`);
        if (!allTenants(config).includes(tenantId))
          console.log(`Add ${tenantId} to WERKWIJZER_TENANTS, or its people are not let in.`);
      });
    });
  program
    .command('add')
    .description("Makes someone an administrator of their tenant's organisation.")
    .requiredOption(...TENANT)
    .requiredOption(...OBJECT)
    .requiredOption('--name <name>', 'their name, as colleagues know it')
    .addHelpText('after', ENDINGS)
    .action(async ({ tenant, object, name }: Given) => {
      const tenantId = readId(tenant, 'tenant');
      const who = { tenantId, objectId: readId(object, 'person'), name: name.trim() };
      if (who.name === '') throw new StartProblem('Say with --name who it is.');
      const { organisation, added } = await withDatabase(env, (db) =>
        appointAdmin({ db, clock: systemClock }, who).catch((error: unknown) => {
          throw error instanceof DomainError && error.code === 'NOT_FOUND' ? unknownTenant(tenantId) : error;
        }),
      );
      console.log(
        added ? `${who.name} administers ${organisation}.` : `Already administers ${organisation}.`,
      );
    });
  program
    .command('list')
    .description('Prints who administers which organisation today.')
    .action(async () => {
      const all = await withDatabase(env, (db) => listAdmins({ db, clock: systemClock }));
      for (const { organisation, name, tenantId, objectId, since } of all)
        console.log(
          `${organisation}: ${name}  tenant ${tenantId}  object ${objectId}  since ${dayOf(since)}`,
        );
      if (all.length === 0) console.log('Nobody administers anything yet. Make someone with add.');
    });
  program
    .command('remove')
    .description('Ends what someone administers. Their other roles stay.')
    .requiredOption(...TENANT)
    .requiredOption(...OBJECT)
    .addHelpText('after', ENDINGS)
    .action(async ({ tenant, object }: Given) => {
      const identity = { tenantId: readId(tenant, 'tenant'), objectId: readId(object, 'person') };
      const ended = await withDatabase(env, (db) => dismissAdmin({ db, clock: systemClock }, identity));
      if (ended === 0) throw new StartProblem('This person administers nothing. See list.');
      console.log('Administers nothing any more.');
    });
  return program;
}

function readId(text: string, of: string): string {
  const id = z.guid().safeParse(text.trim());
  if (id.success) return id.data.toLowerCase();
  throw new StartProblem(`"${text}" is not the id of a ${of}: 32 letters and digits with four dashes.`);
}

function unknownTenant(tenantId: string): StartProblem {
  return new StartProblem(
    `No organisation has the tenant ${tenantId}. Make it first: ` +
      `npm run --silent admin -- organisation --tenant ${tenantId} --name "AZ Voorbeeld"`,
  );
}
