import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { findCrisis, screen } from '../../../src/answering/screens/index.ts';

const ARTICLES = new URL('../../../knowledge/articles/', import.meta.url);
const Head = z.object({ questions: z.array(z.string()).default([]) });

/** The questions that the articles give as examples: written by others, in three languages. */
function exampleQuestions(): string[] {
  return readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const [, head = ''] = readFileSync(new URL(file, ARTICLES), 'utf8').split(/^---$/m);
      const read = Head.safeParse(parse(head));
      return read.success ? read.data.questions : [];
    });
}

describe('the example questions of the articles', () => {
  const questions = exampleQuestions();
  const at = (share: number) => Math.ceil(questions.length * share);

  it('are looked up, all but one in a hundred', () => {
    const stopped = questions.filter((text) => screen({ text, previous: [] }));
    expect(stopped.slice(at(0.01))).toEqual([]);
  });

  it('raise no alarm, all but one in two hundred', () => {
    const alarms = questions.filter((text) => findCrisis({ text, previous: [] }));
    expect(alarms.slice(at(0.005))).toEqual([]);
  });
});
