import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LearnedBefore, Lesson } from './retrieval/lessons.ts';
import type { Learned } from './retrieval/linear.ts';

const retrieval = join(import.meta.dirname, 'retrieval');
export const learnedFolder = join(import.meta.dirname, '..', '..', 'dist', 'learned');

/** Files of earlier texts that are kept: several versions of the project may use one folder. */
const MOST_FILES = 24;

/**
 * Keeps what was learned in files, named by what it was learned from, so that only the first start after a change of
 * the articles takes the seconds to learn. A folder that cannot be written costs those seconds every time, nothing else.
 */
export function createLearnedFiles(folder: string = learnedFolder): LearnedBefore {
  let code: string | undefined;
  return (lessons, { labels, features }, teach) => {
    code ??= hashOfCode();
    const file = join(folder, `${nameOf(lessons, labels, code)}.bin`);
    const kept = read(file, labels, features);
    if (kept) return kept;
    const learned = teach();
    write(folder, file, learned);
    return learned;
  };
}

function nameOf(lessons: readonly Lesson[], labels: number, code: string): string {
  const hash = createHash('sha256').update(`${code} ${labels}`);
  for (const { text, terms, label, importance } of lessons)
    hash.update(`\n${label} ${importance} ${text ?? ''}\t${terms.join(' ')}`);
  return hash.digest('hex').slice(0, 32);
}

/** Other code may learn otherwise from the same texts. */
function hashOfCode(): string {
  const hash = createHash('sha256');
  for (const name of ['features.ts', 'linear.ts', 'words.ts'])
    hash.update(readFileSync(join(retrieval, name)));
  return hash.digest('hex');
}

function read(file: string, labels: number, features: number): Learned | undefined {
  const size = features * Float32Array.BYTES_PER_ELEMENT;
  try {
    const bytes = readFileSync(file);
    if (bytes.length !== size + features * labels) return undefined;
    const copy = new Uint8Array(bytes).buffer; // from its own start, as a Float32Array wants it
    return { scales: new Float32Array(copy, 0, features), steps: new Int8Array(copy, size) };
  } catch {
    return undefined;
  }
}

function write(folder: string, file: string, { scales, steps }: Learned): void {
  const draft = `${file}.${process.pid}.draft`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(scales.buffer), Buffer.from(steps.buffer)]));
    renameSync(draft, file);
    for (const old of oldestBeyond(folder, MOST_FILES)) rmSync(old, { force: true });
  } catch {
    rmSync(draft, { force: true });
  }
}

function oldestBeyond(folder: string, most: number): string[] {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return files.sort((a, b) => age(b) - age(a)).slice(most);
}
