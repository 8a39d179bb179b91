import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLearnedFiles } from '../../src/answering/learned-files.ts';
import { findFeatures } from '../../src/answering/retrieval/features.ts';
import { study, type Lesson } from '../../src/answering/retrieval/lessons.ts';

const lessons: Lesson[] = [
  { text: 'hoelang mag ik halftijds werken', terms: ['halftijds', 'werk'], label: 0, importance: 1 },
  { text: 'halve dagen herbeginnen', terms: ['halv', 'dag', 'herbegin'], label: 0, importance: 1 },
  { text: 'wie is de coach', terms: ['coach'], label: 1, importance: 1 },
  { text: 'een afspraak met de coach', terms: ['afsprak', 'coach'], label: 1, importance: 1 },
];

describe('what was learned', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'werkwijzer-learned-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What a question weighs per label, and whether it had to be learned for it. */
  function ask(from: readonly Lesson[] = lessons, where = folder) {
    const files = createLearnedFiles(where);
    let taught = false;
    const { features, classify } = study(
      from,
      2,
      (source, teach) =>
        files(source, () => {
          taught = true;
          return teach();
        }),
      'test',
    );
    return {
      shares: [...classify(features(findFeatures('halve dagen met de coach', ['halv', 'dag', 'coach'])))],
      taught,
    };
  }
  const kept = () => readdirSync(folder).map((name) => join(folder, name));

  test('is kept, and says the same when it is read again', () => {
    const first = ask();
    const again = ask();
    expect([first.taught, again.taught]).toEqual([true, false]);
    expect(again.shares).toEqual(first.shares);
  });

  test('is told of once before it begins, and not when it is read', () => {
    const learnTwice = () => {
      const told: number[] = [];
      const files = createLearnedFiles(folder, () => told.push(kept().length));
      for (const from of [lessons, [...lessons].reverse()]) study(from, 2, files, 'test');
      return told;
    };
    expect(learnTwice()).toEqual([0]);
    expect(learnTwice()).toEqual([]);
  });

  test('is learned anew from other lessons', () => {
    ask();
    expect(ask([...lessons].reverse()).taught).toBe(true);
    expect(kept()).toHaveLength(2);
  });

  test.each([
    ['was cut short', (file: string) => truncateSync(file, 20)],
    ['lost its last name', (file: string) => truncateSync(file, 300)],
    ['is empty', (file: string) => writeFileSync(file, '')],
    ['is something else', (file: string) => writeFileSync(file, 'x'.repeat(500))],
  ])('is learned anew when its file %s', (_what, spoil) => {
    const first = ask();
    kept().forEach(spoil);
    const again = ask();
    expect(again).toEqual({ shares: first.shares, taught: true });
  });

  test('is learned every time where no file can be kept', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const nowhere = join(file, 'no-folder');
    expect([ask(lessons, nowhere).taught, ask(lessons, nowhere).taught]).toEqual([true, true]);
  });
});
