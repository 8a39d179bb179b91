import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowing, LearnedBefore } from './retrieval/lessons.ts';

const retrieval = join(import.meta.dirname, 'retrieval');
export const learnedFolder = join(import.meta.dirname, '..', '..', 'dist', 'learned');

/** Bytes of the two counts at the head, and of a number that is not a step. */
const HEAD = 2 * Uint32Array.BYTES_PER_ELEMENT;
const WIDE = Float32Array.BYTES_PER_ELEMENT;

/** Files of earlier texts that are kept: several versions of the project may use one folder. */
const MOST_FILES = 24;

/**
 * Keeps what was learned in files, named by what it was learned from, so that only the first start after a change of
 * the articles takes the seconds to learn. A folder that cannot be written costs those seconds every time, nothing else.
 * @param tell called once, when there is something to learn first.
 * @param earlier gets the file of each lesson's name, for `createLearnedSoFar`.
 */
export function createLearnedFiles(
  folder: string = learnedFolder,
  tell: () => void = () => undefined,
  earlier = new Map<string, string>(),
): LearnedBefore {
  let code: string | undefined;
  let told = false;
  return ({ name, source, width }, teach) => {
    code ??= hashOfCode();
    const file = join(folder, `${nameOf(source, code)}.bin`);
    earlier.set(name, file);
    const kept = read(file, width);
    if (kept) return kept;
    if (!told) tell();
    told = true;
    const knowing = teach();
    write(folder, file, knowing);
    return knowing;
  };
}

/** Thrown where something has to be learned first that nothing like it was learned before. */
export class NotLearned extends Error {}

/** What an answerer was built from, for the next one that is built over changed texts. */
export type LearnedSoFar = {
  before: LearnedBefore;
  /** Something was taken from earlier texts: the ones it was asked for are still to be learned. */
  isBehind: () => boolean;
};

/**
 * Teaches nothing: gives what was kept of these lessons, or else what their namesake left behind in an earlier build over
 * other texts, which knows all but the newest words. So a changed text need not wait for the learning.
 * @param earlier files by name of lessons, from build to build.
 * @throws NotLearned when there is neither.
 */
export function createLearnedSoFar(folder: string, earlier: Map<string, string>): LearnedSoFar {
  let code: string | undefined;
  let behind = false;
  const before: LearnedBefore = ({ name, source, width }) => {
    code ??= hashOfCode();
    const file = join(folder, `${nameOf(source, code)}.bin`);
    const kept = read(file, width);
    if (kept) {
      earlier.set(name, file);
      return kept;
    }
    const like = read(earlier.get(name) ?? '', width);
    if (!like) throw new NotLearned(`nothing was learned yet of ${name}`);
    behind = true;
    return like;
  };
  return { before, isBehind: () => behind };
}

function nameOf(source: Iterable<string>, code: string): string {
  const hash = createHash('sha256').update(code);
  for (const text of source) hash.update(`\n${text}`);
  return hash.digest('hex').slice(0, 32);
}

/** Other code may learn otherwise from the same texts. */
function hashOfCode(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(retrieval).sort()) hash.update(readFileSync(join(retrieval, name)));
  return hash.digest('hex');
}

/**
 * How many features and how many other numbers there are, those other numbers, the scales, the rarities, the steps, and the names,
 * a line each.
 */
function read(file: string, width: number): Knowing | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(file)).buffer; // from its own start, as a Float32Array wants it
    const [size = 0, others = 0] = new Uint32Array(bytes, 0, 2);
    const scales = HEAD + others * WIDE;
    const rarities = scales + size * WIDE;
    const steps = rarities + size * WIDE;
    const words = steps + size * width;
    const names = new TextDecoder().decode(new Uint8Array(bytes, words)).split('\n');
    if (names.length !== size) return undefined;
    return {
      names,
      out: new Float32Array(bytes, HEAD, others),
      scales: new Float32Array(bytes, scales, size),
      rarity: new Float32Array(bytes, rarities, size),
      steps: new Int8Array(bytes, steps, size * width),
    };
  } catch {
    return undefined;
  }
}

function write(folder: string, file: string, { names, out, scales, rarity, steps }: Knowing): void {
  if (!isThere(folder)) return;
  const draft = `${file}.${process.pid}.draft`;
  const head = Uint32Array.of(names.length, out.length);
  const parts = [head, out, scales, rarity, steps].map(({ buffer }) => Buffer.from(buffer));
  try {
    writeFileSync(draft, Buffer.concat([...parts, Buffer.from(names.join('\n'))]));
    renameSync(draft, file);
    for (const old of oldestBeyond(folder, MOST_FILES)) rmSync(old, { force: true });
  } catch {
    rmSync(draft, { force: true });
  }
}

function isThere(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function oldestBeyond(folder: string, most: number): string[] {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return files.sort((a, b) => age(b) - age(a)).slice(most);
}
