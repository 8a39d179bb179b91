import type { z } from 'zod';
import { error, type Finding } from './finding.ts';
import { parseYaml, readFields } from './parse-yaml.ts';

/** A Markdown file with YAML front matter, cut in two, each line with its number in the file. */
export type ArticleFile = {
  front: unknown;
  /** Line of a front matter field, for messages. */
  lineOf: (path: readonly PropertyKey[]) => number;
  body: { text: string; at: number }[];
};

/** Cuts a file; a finding instead when there is no front matter or it is not YAML. */
export function parseFile(file: string, content: string): ArticleFile | Finding {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    return error(
      file,
      1,
      'There is no front matter.',
      'Start the file with --- and close the fields with ---.',
    );
  }
  const front = parseYaml(file, lines.slice(1, end).join('\n'), 'The front matter', 2);
  if ('severity' in front) return front;
  const body = lines.slice(end + 1).map((text, n) => ({ text, at: end + 2 + n }));
  return { front: front.value, lineOf: front.lineOf, body };
}

/** Reads the front matter with a schema; what does not fit becomes findings with their line. */
export function readFront<T extends z.ZodType>(
  schema: T,
  file: string,
  parsed: ArticleFile,
): z.infer<T> | Finding[] {
  const words = { what: 'The front matter', remedy: 'See knowledge/README.md, "Front matter".' };
  return readFields(schema, file, { value: parsed.front, lineOf: parsed.lineOf }, words);
}
