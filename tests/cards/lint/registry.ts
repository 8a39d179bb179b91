import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/cli/prepare.mjs';

/** Every exported function under bot/ that makes a card, by name, with its file. */
export function cardMakers(): Map<string, string> {
  const files = readdirSync(join(projectRoot, 'bot'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Map(
    files.flatMap((file) =>
      makersIn(readFileSync(join(projectRoot, 'bot', file), 'utf8')).map((name): [string, string] => [
        name,
        file,
      ]),
    ),
  );
}

/** The names of the functions in a source that say they return a card; `card` itself only puts one together. */
export function makersIn(source: string): string[] {
  const found = source.matchAll(/^export function (\w+)\((?:(?!^\}|^export )[\s\S])*?\): Card \{$/gm);
  return [...found].map((match) => match[1] ?? '').filter((name) => name !== 'card');
}
