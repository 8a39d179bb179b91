import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { newestVersions } from '../../answering/versions.ts';
import { systemClock } from '../../clock.ts';
import { dayOf } from '../../day.ts';
import { formatFinding, warning } from '../../knowledge/finding.ts';
import { loadGuides } from '../../knowledge/guides.ts';
import { knowledgeFolder, loadKnowledge } from '../../knowledge/load.ts';
import { plainText } from '../../knowledge/marks.ts';
import { loadKeyDates } from '../../knowledge/key-dates.ts';
import { loadParameters } from '../../knowledge/parameters.ts';
import { exportArticles } from '../../knowledge/published/export-articles.ts';
import { importArticles, listConflicts } from '../../knowledge/published/import-articles.ts';
import type { Step } from '../../knowledge/published/plan-import.ts';
import { reviewKnowledge } from '../../knowledge/review.ts';
import { loadSheets } from '../../knowledge/sheets.ts';
import { toVerify } from '../../knowledge/to-verify.ts';
import { unlistedNumbers } from '../../knowledge/unlisted-numbers.ts';
import { languages } from '../../lang.ts';
import { misplacedPhrasings } from '../misplaced-phrasings.ts';
import { withDatabase } from '../open-for-command.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent knowledge -- check | numbers | phrasings | to-verify | import | export | conflicts

const LIST = join(import.meta.dirname, '..', '..', '..', 'docs', 'to-verify.md');
const ENDINGS = `
Exit code 0: nothing is wrong. 1: there is an error, or with --strict a warning. 2: it could not run.`;
const LISTED = '\nExit code 0: it was listed, whatever it says. 2: it could not run.';

const WHAT: Record<Step['do'], string> = {
  ADD: 'new:',
  FOLLOW: 'follows its files:',
  REMOVE: 'gone with its files:',
  AGREE: 'its files say the same:',
  CONFLICT: 'changed in the files and here, a curator decides:',
};

export const knowledge: CliCommand = { failed: 2, build };

function build(terminal: Terminal): Command {
  const { console, env } = terminal;
  const program = new Command('knowledge').description('Works with the articles in knowledge/.');
  withFolder(program.command('check'))
    .description('Reads everything in the folder and names file, line and remedy of what is wrong.')
    .option('--strict', 'warnings, such as a passed review day, count as errors')
    .addHelpText('after', ENDINGS)
    .action(({ strict, folder }: { strict?: boolean; folder: string }) => {
      const loaded = loadKnowledge(folder);
      const findings = reviewKnowledge(loaded, folder, dayOf(new Date()));
      for (const finding of findings) console.log(formatFinding(finding));
      const errors = findings.filter((finding) => finding.severity === 'error').length;
      const warnings = findings.length - errors;
      const topics = new Set(loaded.articles.flatMap((article) => article.topics)).size;
      // Not among the warnings that --strict counts: an engine that learns from the phrasings never gets all of them right.
      const misplaced = errors === 0 ? misplacedPhrasings(loaded.articles, folder).length : 0;
      if (misplaced > 0)
        console.log(
          formatFinding(
            warning(
              'articles',
              1,
              `${misplaced} phrasings find an article of another topic.`,
              'npm run knowledge -- phrasings lists them.',
            ),
          ),
        );
      console.log(
        `${loaded.articles.length} article versions over ${topics} of ${loaded.topics.length} topics: ` +
          `${errors} errors, ${warnings} warnings`,
      );
      terminal.exitCode = errors > 0 || (strict && warnings > 0) ? 1 : 0;
    });
  withFolder(program.command('numbers'))
    .description(
      'Lists the numbers of lines with a source that knowledge/parameters.yaml does not vouch for.',
    )
    .addHelpText('after', LISTED)
    .action(({ folder }: { folder: string }) => {
      const unlisted = unlistedNumbers(
        loadKnowledge(folder).articles,
        loadParameters(folder),
        dayOf(new Date()),
      );
      for (const { line, number } of unlisted)
        console.log(`${line.file}:${line.at}: ${number.said} | ${plainText(line.line.text)}`);
      console.log(`${unlisted.length} numbers to look at`);
    });
  withFolder(program.command('phrasings'))
    .description('Lists the phrasings that find an article of another topic than their own, and which.')
    .addHelpText('after', LISTED)
    .action(({ folder }: { folder: string }) => {
      const misplaced = misplacedPhrasings(loadKnowledge(folder).articles, folder);
      for (const { lang, article, phrasing, found } of misplaced)
        console.log(`articles/${article}.${lang}.md: "${phrasing}" finds ${found}`);
      const counts = languages.map(
        (lang) => `${misplaced.filter((one) => one.lang === lang).length} ${lang}`,
      );
      console.log(`${misplaced.length} phrasings (${counts.join(', ')})`);
    });
  program
    .command('to-verify')
    .description('Writes docs/to-verify.md anew: what the articles say is not certain, worst first.')
    .action(() => {
      const { articles, contacts } = loadKnowledge(knowledgeFolder);
      const ids = new Set(articles.map(({ id }) => id));
      const isArticle = (id: string) => ids.has(id);
      const beside = {
        guides: loadGuides(isArticle),
        keyDates: loadKeyDates(isArticle),
        sheets: loadSheets(),
      };
      writeFileSync(LIST, toVerify({ articles: newestVersions(articles), ...beside, contacts }));
      console.log('docs/to-verify.md is as the articles are.');
    });
  withFolder(program.command('import'))
    .description('Takes the files over into what is published, as a start does, and says what changed.')
    .addHelpText('after', '\nExit code 0: it was taken over. 2: something is not right, and nothing changed.')
    .action(async ({ folder }: { folder: string }) => {
      const { steps } = await withDatabase(env, (db) => importArticles(db, systemClock, folder));
      for (const step of steps) console.log(`${WHAT[step.do]} ${step.key}`);
      console.log(steps.length === 0 ? 'Nothing changed.' : `${steps.length} articles`);
    });
  program
    .command('export')
    .description('Writes what is published as files, to the byte.')
    .option('--out <folder>', 'where they go', join(knowledgeFolder, 'articles'))
    .addHelpText('after', '\nExit code 0: the files are written. 2: it could not run.')
    .action(async ({ out }: { out: string }) => {
      const count = await withDatabase(env, (db) => exportArticles(db, out));
      console.log(`${count} files in ${out}`);
    });
  program
    .command('conflicts')
    .description(
      'Lists the articles that were edited here while their files changed; curators decide in the tab.',
    )
    .addHelpText('after', LISTED)
    .action(async () => {
      const conflicts = await withDatabase(env, listConflicts);
      for (const { key, hash, foundAt } of conflicts)
        console.log(`${key}: ${hash ? 'its files changed' : 'its files are gone'} (${dayOf(foundAt)})`);
      console.log(`${conflicts.length} conflicts`);
    });
  return program;
}

function withFolder(command: Command): Command {
  return command.option('--folder <path>', 'another knowledge folder', knowledgeFolder);
}
