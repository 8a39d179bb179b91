import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { StartProblem } from '../start-problem.ts';

const headSchema = z.strictObject({
  organisationId: z.guid(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day on which it was exported, in Europe/Brussels. */
  day: z.iso.date(),
});

/** The last link of an organisation's chain on a day. Who keeps it elsewhere sees whether what came before was changed. */
export type AuditHead = z.infer<typeof headSchema>;

export const HEADS_FILE = 'audit-heads.jsonl';

/** The last link of every chain. */
export async function readHeads(db: Database, day: string): Promise<AuditHead[]> {
  const rows = await asSystem(
    db,
    (tx) => tx.$queryRaw<Omit<AuditHead, 'day'>[]>`
      select o.id as "organisationId", head.seq, head.hash from organisation o cross join lateral (
        select l.seq, l.hash from audit_link l where l.organisation_id = o.id order by l.seq desc limit 1) as head
      order by o.id`,
  );
  return rows.map((row) => ({ ...row, day }));
}

/**
 * Adds a line for each organisation to `audit-heads.jsonl` in a folder, once a day, after a restart too.
 * @param day ISO date; @returns how many lines were added.
 */
export async function exportHeads(db: Database, folder: string, day: string): Promise<number> {
  const file = join(folder, HEADS_FILE);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const done = new Set(
    text
      .split('\n')
      .map(parseHead)
      .filter((head) => head?.day === day)
      .map((head) => head?.organisationId),
  );
  const heads = (await readHeads(db, day)).filter(({ organisationId }) => !done.has(organisationId));
  if (heads.length === 0) return 0;
  // A line that a full disk cut off does not swallow the next one.
  const begin = text === '' || text.endsWith('\n') ? '' : '\n';
  appendFileSync(file, begin + heads.map((head) => `${JSON.stringify(head)}\n`).join(''), { mode: 0o600 });
  return heads.length;
}

/**
 * The heads in a file that was exported.
 * @throws StartProblem when there is no such file, or naming the line that is no head.
 */
export function readHeadsFile(file: string): AuditHead[] {
  if (!existsSync(file)) throw new StartProblem(`There is no file ${file}.`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, n) => {
    if (line.trim() === '') return [];
    const head = parseHead(line);
    if (!head) throw new StartProblem(`Line ${n + 1} of ${file} is not the head of a chain.`);
    return [head];
  });
}

function parseHead(line: string): AuditHead | undefined {
  try {
    return headSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
