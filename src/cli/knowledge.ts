import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { newestVersions } from '../answering/versions.ts';
import { checkSheets } from '../knowledge/check-sheets.ts';
import { checkKnowledge } from '../knowledge/check.ts';
import { formatFinding } from '../knowledge/finding.ts';
import { loadGuides } from '../knowledge/guides.ts';
import { knowledgeFolder, loadKnowledge } from '../knowledge/load.ts';
import { toVerify } from '../knowledge/to-verify.ts';
import { dayOf } from '../day.ts';

// npm run knowledge -- check | to-verify

const LIST = join(import.meta.dirname, '..', '..', 'docs', 'to-verify.md');

const program = new Command('knowledge').description('Works with the articles in knowledge/.');
program
  .command('check')
  .description(
    'Reads every article and sheet and names file, line and remedy of what is wrong. Exit code 1 when there is an error.',
  )
  .option('--strict', 'warnings, such as a passed review day, count as errors')
  .option('--folder <path>', 'another knowledge folder', knowledgeFolder)
  .action(({ strict, folder }: { strict?: boolean; folder: string }) => {
    const loaded = loadKnowledge(folder);
    const today = dayOf(new Date());
    const ids = new Set(loaded.articles.map(({ id }) => id));
    const checked = checkSheets((id) => ids.has(id), today, folder);
    const findings = [...checkKnowledge(loaded, today), ...checked.findings];
    for (const finding of findings) console.log(formatFinding(finding));
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    const warnings = findings.length - errors;
    const topics = new Set(loaded.articles.flatMap((article) => article.topics)).size;
    console.log(
      `${loaded.articles.length} article versions over ${topics} of ${loaded.topics.length} topics, ` +
        `${checked.sheets.length} preparation sheets: ` +
        `${errors} errors, ${warnings} warnings`,
    );
    process.exitCode = errors > 0 || (strict && warnings > 0) ? 1 : 0;
  });
program
  .command('to-verify')
  .description('Writes docs/to-verify.md anew: what the articles say is not certain, worst first.')
  .action(() => {
    const { articles } = loadKnowledge(knowledgeFolder);
    const ids = new Set(articles.map(({ id }) => id));
    const guides = loadGuides((id) => ids.has(id));
    writeFileSync(LIST, toVerify(newestVersions(articles), guides));
    console.log('docs/to-verify.md is as the articles are.');
  });
program.parse();
