import { Command } from 'commander';
import { dayOf } from '../../day.ts';
import { readHeads, readHeadsFile } from '../../privacy/audit-heads.ts';
import { verifyAudit, type Finding, type VerifiedChain } from '../../privacy/verify-audit.ts';
import { withDatabase } from '../open-for-command.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent audit -- verify [--heads FILE]
// npm run --silent audit -- heads

const ENDINGS = `
Exit code 0: every chain is whole. 1: something was changed, added in between or removed. 2: it could not run.`;

export const audit: CliCommand = { failed: 2, build };

function build(terminal: Terminal): Command {
  const { console, env } = terminal;
  const program = new Command('audit').description(
    'Looks after the audit trail: who did what on which record, without content, chained per organisation.',
  );
  program
    .command('verify')
    .description('Computes the chain of every organisation anew and says what does not fit. Changes nothing.')
    .option(
      '--heads <file>',
      'compare with heads that were exported: audit-heads.jsonl, as copied to another machine',
    )
    .addHelpText('after', ENDINGS)
    .action(async ({ heads: file }: { heads?: string }) => {
      const heads = file === undefined ? [] : readHeadsFile(file);
      const chains = await withDatabase(env, (db) => verifyAudit(db, heads));
      for (const chain of chains) console.log(forPerson(chain));
      if (chains.length === 0) console.log('There is no trail yet.');
      if (file === undefined)
        console.log(
          'Not compared with exported heads: a chain that was rewritten as a whole would not show. Use --heads.',
        );
      terminal.exitCode = chains.some(({ findings }) => findings.length > 0) ? 1 : 0;
    });
  program
    .command('heads')
    .description(
      'Prints the last link of every chain, one JSON object per line, as verify --heads reads them.',
    )
    .action(async () => {
      const heads = await withDatabase(env, (db) => readHeads(db, dayOf(new Date())));
      for (const head of heads) console.log(JSON.stringify(head));
    });
  return program;
}

function forPerson({ organisationId, name, links, head, waiting, findings, more }: VerifiedChain): string {
  const lines = [
    `${name ?? 'An organisation that is gone'} (${organisationId})`,
    `  ${links} entries chained, ${waiting} not yet`,
    head && `  head ${head.seq} ${head.hash}`,
    ...(findings.length === 0
      ? ['  ok']
      : findings.map((finding) => `  ${finding.kind} ${wordsOf(finding)}`)),
    more > 0 && `  and ${more} more`,
  ];
  return lines.filter(Boolean).join('\n');
}

function wordsOf({ kind, seq, day }: Finding): string {
  switch (kind) {
    case 'BROKEN':
      return `${seq}: the entry or its link was changed`;
    case 'GAP':
      return `${seq}: links were removed from here on`;
    case 'LINK_WITHOUT_ENTRY':
      return `${seq}: the entry was removed`;
    case 'HEAD_MISSING':
      return `${seq}: the chain no longer reaches the head of ${day}`;
    case 'HEAD_CHANGED':
      return `${seq}: the chain was written anew after the head of ${day}`;
  }
}
