import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartProblem } from '../start-problem.ts';
import { day, sourceSchema } from './article.ts';
import { error, formatFinding, type Finding } from './finding.ts';
import { knowledgeFolder } from './load.ts';
import { parseYaml, readFields, type YamlPart } from './parse-yaml.ts';

/** The parts of a sheet that hold lines, in the order of the page. */
export const sheetParts = ['bring', 'ask', 'rights', 'unsure', 'afterwards', 'decides'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** One idea: a sheet has to stay on one printed page. */
const line = z.string().trim().min(3).max(210);
const lines = z.array(line).min(1).max(6);
const words = z.strictObject({
  title: z.string().trim().min(3).max(60),
  /** What it is for, in one line. */
  purpose: line,
  /** What someone types to get it: the whole message. */
  start: z.array(z.string().trim().min(4).max(80)).min(1),
  /** What to have ready; boxes to tick. */
  bring: lines,
  /** What to say or ask; boxes to tick, with room for own notes under them. */
  ask: lines,
  /** Rules, rights and deadlines, each with its source. */
  rights: lines,
  /** What is still to be confirmed, and by whom. */
  unsure: lines,
  /** What to write down when the talk is over; each gets a blank line. */
  afterwards: lines,
  decides: lines,
});
const schema = z.strictObject({
  reviewed_on: day,
  review_by: day,
  /** Articles beside which the sheet is offered. */
  related: z.array(z.string()).min(1).max(4),
  sources: z.array(sourceSchema).min(1).max(6),
  nl: words,
  fr: words,
  en: words,
});

/** A preparation sheet (voorbereidingsblad): a page to print and take along to a talk. Days are ISO dates. */
export type Sheet = z.infer<typeof schema> & { id: string };
export type SheetWords = z.infer<typeof words>;

/** A sheet as read, with what its messages need. */
export type ReadSheet = { sheet: Sheet; file: string; lineOf: YamlPart['lineOf'] };

const FILE_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;
const FIELDS = { what: 'The sheet', remedy: 'See knowledge/README.md, "Sheets".' };

/** Reads knowledge/sheets, by file name: what could be read, and what is wrong with the rest. */
export function readSheets(folder: string = knowledgeFolder): { sheets: ReadSheet[]; findings: Finding[] } {
  const sheets: ReadSheet[] = [];
  const findings: Finding[] = [];
  for (const name of readdirSync(join(folder, 'sheets')).sort()) {
    const read = readSheet(folder, name);
    if (Array.isArray(read)) findings.push(...read);
    else sheets.push(read);
  }
  return { sheets, findings };
}

/**
 * The sheets, for who shows them.
 * @throws StartProblem naming the first file, line and remedy.
 */
export function loadSheets(folder?: string): Sheet[] {
  const { sheets, findings } = readSheets(folder);
  const [first] = findings;
  if (first) throw new StartProblem(formatFinding(first));
  return sheets.map(({ sheet }) => sheet);
}

function readSheet(folder: string, name: string): ReadSheet | Finding[] {
  const file = `sheets/${name}`;
  const [, id] = FILE_NAME.exec(name) ?? [];
  if (!id) return [error(file, 1, 'The file name does not say which sheet it is.', 'Name it <id>.yaml.')];
  const parsed = parseYaml(file, readFileSync(join(folder, 'sheets', name), 'utf8'), FIELDS.what);
  if ('severity' in parsed) return [parsed];
  const fields = readFields(schema, file, parsed, FIELDS);
  return Array.isArray(fields) ? fields : { sheet: { ...fields, id }, file, lineOf: parsed.lineOf };
}
