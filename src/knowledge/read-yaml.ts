import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { StartProblem } from '../start-problem.ts';

/**
 * Reads one of the knowledge folder's YAML files.
 * @throws StartProblem naming the file and what does not fit.
 */
export function readYaml<T extends z.ZodType>(folder: string, name: string, schema: T): z.infer<T> {
  try {
    return schema.parse(parse(readFileSync(join(folder, name), 'utf8')));
  } catch (error) {
    const why =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : '';
    throw new StartProblem(`knowledge/${name} cannot be used: ${why.replace(/\s*\n\s*/g, ' ')}`);
  }
}
