import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../database/open.ts';
import { readFiles } from './read-published.ts';

/** Writes what is published as files into a folder, to the byte; returns how many. Other files there stay. */
export async function exportArticles(db: Database, folder: string): Promise<number> {
  const files = await readFiles(db);
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) writeFileSync(join(folder, name), content);
  return files.length;
}
