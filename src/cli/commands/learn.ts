import { Command } from 'commander';
import { createLearnedFiles, learnedFolder } from '../../answering/learned-files.ts';
import { answererParts } from '../../answering/open.ts';
import { createAnswerer } from '../../answering/pipeline.ts';
import { dayOf } from '../../day.ts';
import { knowledgeFolder, loadKnowledge, readArticleFiles } from '../../knowledge/load.ts';
import { languages } from '../../lang.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run learn: learns from the articles what a first start would otherwise take its seconds for. npm test begins with it,
// and a server runs it beside itself when an article is published.

export const learn: CliCommand = { failed: 1, build };

function build({ console }: Terminal): Command {
  const program = new Command('learn')
    .description(
      'Learns from the articles and keeps it in dist/learned, so that starting takes no time for it.',
    )
    .option('--articles <folder>', 'a folder whose articles/ are learned from instead', knowledgeFolder)
    .option('--learned <folder>', 'where it is kept', learnedFolder)
    .showHelpAfterError()
    .action(({ articles, learned }: { articles: string; learned: string }) => {
      const began = performance.now();
      const today = dayOf(new Date());
      const loaded = loadKnowledge(knowledgeFolder, readArticleFiles(articles));
      const answer = createAnswerer(answererParts(loaded, today, createLearnedFiles(learned)));
      for (const lang of languages) answer({ text: lang, lang }, today);
      console.log(`Learned from the articles in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    });

  return program;
}
