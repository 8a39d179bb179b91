import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import type { Answer } from '../../answering/answer.ts';
import { openAnswerer } from '../../answering/open.ts';
import type { Answerer } from '../../answering/pipeline.ts';
import { dayOf } from '../../day.ts';
import { say } from '../../i18n/index.ts';
import { languages } from '../../lang.ts';
import { StartProblem } from '../../start-problem.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent ask -- "vraag"          one answer, for a person
// npm run --silent ask -- --batch < in.jsonl > out.jsonl

const turn = z.object({ role: z.enum(['user', 'assistant']), text: z.string() });
const inputSchema = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  turns: z.array(turn).optional(),
  asker: z.string().optional(),
  lang: z.enum(languages).optional().catch(undefined),
  as_of: z.iso.date().optional(),
});
type Input = z.infer<typeof inputSchema>;

export const ask = askWith(openAnswerer);

/** The command over the answerer of a day; opened only once it is clear what is asked. */
export function askWith(open: (today: string) => Answerer): CliCommand {
  return { failed: 1, build: (terminal) => build(terminal, open) };
}

function build({ console, stdin }: Terminal, open: (today: string) => Answerer): Command {
  const program = new Command('ask')
    .description('Asks Werkwijzer a question, the same way as the bot does.')
    .argument('[question...]', 'the question, in Dutch, French or English')
    .option('--batch', 'read questions from standard input and write answers, one JSON object per line')
    .option('--as-of <date>', 'the day whose rules are asked for, e.g. 2025-06-30')
    .option('--today <date>', 'answer as if it were this day')
    .showHelpAfterError()
    .action(async (words: string[], options: { batch?: boolean; asOf?: string; today?: string }) => {
      const asOf = readDay(options.asOf);
      const today = readDay(options.today) ?? dayOf(new Date());
      if (!options.batch && words.length === 0) program.help({ error: true });
      const answerer = open(today);
      if (!options.batch) {
        console.log(forPerson(answerer({ text: words.join(' '), asOf }, today)));
        return;
      }
      for await (const line of answerAll(answerer, today, stdin)) console.log(line);
    });
  return program;
}

function readDay(text: string | undefined): string | undefined {
  const day = z.iso.date().optional().safeParse(text);
  if (day.success) return day.data;
  throw new StartProblem(`"${text ?? ''}" is not a day. Write it like 2026-11-22.`);
}

/** Same order out as in. A line that is not a question stops the run with its number: a silent gap would shift scores. */
async function* answerAll(
  answerer: Answerer,
  today: string,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    let input: Input;
    try {
      input = inputSchema.parse(JSON.parse(line));
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : 'it is not JSON';
      throw new StartProblem(`Line ${number} of the input cannot be read: ${why}`);
    }
    const begin = performance.now();
    const answer = answerInput(answerer, today, input);
    const ms = Math.round((performance.now() - begin) * 1000) / 1000;
    yield JSON.stringify({
      id: input.id,
      behaviour: answer.behaviour,
      topics: answer.topics,
      articles: answer.articles,
      answer: answer.text,
      reason: answer.reason,
      sources: answer.citations.map(({ title, publisher, url, dated }) => ({
        title,
        publisher,
        url,
        dated,
      })),
      ms,
    });
  }
}

/** The earlier turns are asked too, as in a conversation; what the assistant said is fixed and read by nobody. */
function answerInput(answerer: Answerer, today: string, input: Input): Answer {
  const said = (input.turns ?? []).filter(({ role }) => role === 'user').map(({ text }) => text);
  const earlier = said.at(-1) === input.question ? said.slice(0, -1) : said;
  const { lang, as_of: asOf } = input;
  let memory: Answer['memory'] = {};
  for (const text of earlier) memory = answerer({ text, lang, memory }, today).memory;
  return answerer({ text: input.question, lang, asOf, memory }, today);
}

function forPerson(answer: Answer): string {
  const sources = answer.citations.map(
    ({ position, title, publisher, dated, url }) =>
      `[${position}] ${title} (${publisher}, ${dated})${url ? `\n    ${url}` : ''}`,
  );
  const next = answer.nextSteps.map(({ label }) => `> ${label}`);
  return [
    answer.markdown.replaceAll('**', '').replaceAll('_', ''),
    sources.length > 0 && `${say(answer.lang, 'sources')}\n${sources.join('\n')}`,
    answer.page && `${answer.page.label}: ${answer.page.path}`,
    next.length > 0 && next.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
