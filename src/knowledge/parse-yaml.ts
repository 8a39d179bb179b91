import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { error, type Finding } from './finding.ts';

/** YAML that was read, and where in its file each field stands. */
export type YamlPart = {
  value: unknown;
  /** Line of a field, or of the nearest field around it, for messages. */
  lineOf: (path: readonly PropertyKey[]) => number;
};

/** Reads YAML that begins on a line of a file; a finding instead when it is none. `what` names it in the message. */
export function parseYaml(file: string, text: string, what: string, from = 1): YamlPart | Finding {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const broken = document.errors[0];
  if (broken) {
    const line = (broken.linePos?.[0].line ?? 1) + from - 1;
    const why = broken.message.split('\n')[0];
    return error(
      file,
      line,
      `${what} is not YAML: ${why}.`,
      'Put texts with a colon or quote between quotes.',
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      const range =
        typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[]) : undefined;
      if (range?.[0] !== undefined) return counter.linePos(range[0]).line + from - 1;
    }
    return 1;
  };
  return { value: document.toJS(), lineOf };
}

/** Reads fields with a schema; what does not fit becomes findings with their line. */
export function readFields<T extends z.ZodType>(
  schema: T,
  file: string,
  { value, lineOf }: YamlPart,
  { what, remedy }: { what: string; remedy: string },
): z.infer<T> | Finding[] {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  return result.error.issues.map((issue) =>
    error(file, lineOf(issue.path), `${issue.path.join('.') || what}: ${issue.message}.`, remedy),
  );
}
