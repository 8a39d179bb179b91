import { Command } from 'commander';
import { openAnswerer } from '../answering/open.ts';
import { dayOf } from '../day.ts';
import { languages } from '../lang.ts';
import { runCommand } from './run-command.ts';

// npm run learn: learns from the articles what a first start would otherwise take its seconds for. npm test begins with it.

const program = new Command('learn')
  .description(
    'Learns from the articles and keeps it in dist/learned, so that starting takes no time for it.',
  )
  .showHelpAfterError()
  .action(() => {
    const began = performance.now();
    const today = dayOf(new Date());
    const answer = openAnswerer(today);
    for (const lang of languages) answer({ text: lang, lang }, today);
    console.log(`Learned from the articles in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  });

await runCommand(program, 1);
