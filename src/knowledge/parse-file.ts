import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { error, type Finding } from './finding.ts';

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
    return error(file, 1, 'There is no front matter.', 'Start the file with --- and close the fields with ---.');
  }
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter });
  const broken = document.errors[0];
  if (broken) {
    const line = (broken.linePos?.[0].line ?? 1) + 1;
    return error(file, line, `The front matter is not YAML: ${broken.message.split('\n')[0]}.`, 'Put texts with a colon or quote between quotes.');
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[]) : undefined;
      if (range?.[0] !== undefined) return counter.linePos(range[0]).line + 1;
    }
    return 1;
  };
  const body = lines.slice(end + 1).map((text, n) => ({ text, at: end + 2 + n }));
  return { front: document.toJS(), lineOf, body };
}

/** Reads the front matter with a schema; what does not fit becomes findings with their line. */
export function readFront<T extends z.ZodType>(schema: T, file: string, parsed: ArticleFile): z.infer<T> | Finding[] {
  const result = schema.safeParse(parsed.front);
  if (result.success) return result.data;
  return result.error.issues.map((issue) =>
    error(
      file,
      parsed.lineOf(issue.path),
      `${issue.path.join('.') || 'The front matter'}: ${issue.message}.`,
      'See knowledge/README.md, "Front matter".',
    ),
  );
}
