import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import { eraseClient } from '../../booking/erase-client.ts';
import { readSite } from '../../booking/read-site.ts';
import { dayOf } from '../../day.ts';
import { exportClient } from '../../privacy/export-client.ts';
import { findClient, findClients, type FoundClient } from '../../privacy/find-client.ts';
import { StartProblem } from '../../start-problem.ts';
import { withParts } from '../open-for-command.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent client -- find --site demo --contact "a@b.example"
// npm run --silent client -- export --id ID --out FILE
// npm run --silent client -- erase --id ID

const WORD = 'wissen';

export const client: CliCommand = { failed: 1, build };

function build(terminal: Terminal): Command {
  const { console, env } = terminal;
  const program = new Command('client').description(
    'For the data protection officer: what is held on a client who asks by letter or telephone. Export and erase leave a ' +
      'trace in the audit trail.',
  );
  program
    .command('find')
    .description('Prints the ids of the clients of a site who are reached at this address.')
    .requiredOption('--site <slug>', 'the site, as in the address of its booking page')
    .requiredOption(
      '--contact <address>',
      'a mail address, or a phone number; one without country is Belgian',
    )
    .action(async ({ site, contact }: { site: string; contact: string }) => {
      const found = await withParts(env, (parts) => findClients(parts, site, contact));
      for (const client of found) console.log(forPerson(client));
      if (found.length === 0) console.log('No client of this site is reached there.');
    });
  program
    .command('export')
    .description('Writes all that is held on a client to a file that only you may read.')
    .requiredOption('--id <id>', 'the id that find printed')
    .requiredOption('--out <file>', 'the JSON file to make')
    .option('--force', 'overwrite the file when it exists')
    .action(async ({ id, out, force }: { id: string; out: string; force?: boolean }) => {
      const clientId = readId(id);
      if (!force && existsSync(out))
        throw new StartProblem(`${out} exists already. Use --force to overwrite it.`);
      const content = await withParts(env, async (parts) => {
        await requireClient(findClient(parts, clientId));
        return exportClient(parts, clientId);
      });
      // A file that stands there keeps its mode, so a new one takes its place.
      if (force) rmSync(out, { force });
      writeFileSync(out, content, { mode: 0o600, flag: 'wx' });
      console.log(`Written to ${out}`);
    });
  program
    .command('erase')
    .description('Erases a client for good; appointments to come are cancelled, and cards in chats emptied.')
    .requiredOption('--id <id>', 'the id that find printed')
    .option('--yes', 'do not ask')
    .action(async ({ id, yes }: { id: string; yes?: boolean }) => {
      const clientId = readId(id);
      await withParts(env, async (parts) => {
        const client = await requireClient(findClient(parts, clientId));
        console.log(forPerson(client));
        if (!yes) await askToErase(terminal);
        const site = await readSite(parts.db, parts.clock, { id: client.siteId });
        await eraseClient(parts, site, clientId, 'SYSTEM');
      });
      console.log('Erased.');
    });
  return program;
}

function readId(text: string): string {
  const id = z.guid().safeParse(text);
  if (id.success) return id.data.toLowerCase();
  throw new StartProblem(`"${text}" is not the id of a client. Use find to get one.`);
}

async function requireClient(found: Promise<FoundClient | undefined>): Promise<FoundClient> {
  const client = await found;
  if (client) return client;
  throw new StartProblem('There is no client with this id (any more).');
}

async function askToErase({ stdin, stderr }: Terminal): Promise<void> {
  const lines = createInterface({ input: stdin });
  stderr.write(`This cannot be undone. Type "${WORD}" to go on: `);
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  if (answer.trim().toLowerCase() !== WORD) throw new StartProblem('Nothing was erased.');
}

function forPerson({ clientId, since, lastSeenAt, coming }: FoundClient): string {
  return `${clientId}  since ${dayOf(since)}, last contact ${dayOf(lastSeenAt)}, appointments to come: ${coming}`;
}
