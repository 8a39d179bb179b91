import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { createCorpusSearch } from '../../answering/retrieval/corpus.ts';
import { StartProblem } from '../../start-problem.ts';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent retrieve -- --corpus corpus.jsonl --queries queries.jsonl --k 100 > run.tsv

const id = z.union([z.string(), z.number()]).transform(String);
const documentSchema = z.object({ id, title: z.string().default(''), text: z.string() });
const querySchema = z.object({ id, text: z.string() });

export const retrieve: CliCommand = { failed: 1, build };

function build({ console, stdout }: Terminal): Command {
  const program = new Command('retrieve')
    .description('Searches any Dutch corpus with the engine of the articles, without our own words.')
    .requiredOption('--corpus <file>', 'one document per line: {"id", "title", "text"}')
    .requiredOption('--queries <file>', 'one query per line: {"id", "text"}')
    .option('--k <number>', 'documents per query', wholeNumber, 100)
    .addHelpText('after', '\nWrites query<TAB>document<TAB>rank<TAB>score, best first.')
    .showHelpAfterError()
    .action(async ({ corpus, queries, k }: { corpus: string; queries: string; k: number }) => {
      const documents = await readLines(corpus, documentSchema);
      const begin = performance.now();
      const search = createCorpusSearch(documents);
      const built = performance.now();
      const asked = await readLines(queries, querySchema);
      const started = performance.now();
      for (const query of asked) {
        const found = search(query.text, k);
        const lines = found.map((one, n) => `${query.id}\t${one.id}\t${n + 1}\t${one.score.toFixed(6)}\n`);
        if (!stdout.write(lines.join(''))) await new Promise((resolve) => stdout.once('drain', resolve));
      }
      const seconds = (ms: number) => (ms / 1000).toFixed(2);
      console.error(
        `${documents.length} documents indexed in ${seconds(built - begin)} s, ` +
          `${asked.length} queries answered in ${seconds(performance.now() - started)} s.`,
      );
    });

  return program;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number above 0.');
  return number;
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const stream = createReadStream(file, 'utf8');
  const found: T[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++;
      if (line.trim() !== '') found.push(schema.parse(JSON.parse(line)));
    }
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? z.prettifyError(error)
        : error instanceof SyntaxError
          ? 'it is not JSON'
          : undefined;
    if (!why) throw new StartProblem(`${file} cannot be read: ${(error as Error).message}`);
    throw new StartProblem(`Line ${number} of ${file} cannot be read: ${why}`);
  }
  return found;
}
