import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand, spawnCommand } from '../support/command.ts';

const line = z.strictObject({
  id: z.string(),
  behaviour: z.enum(['answer', 'abstain', 'handoff', 'refuse_privacy', 'redirect_crisis', 'smalltalk']),
  topics: z.array(z.string()).max(5),
  articles: z.array(z.string()),
  answer: z.string().min(1),
  reason: z.string().min(1),
  sources: z.array(
    z.object({ title: z.string(), publisher: z.string(), url: z.string().optional(), dated: z.string() }),
  ),
  ms: z.number(),
});

const run = (args: string[], input = '') => runCommand('ask', args, {}, input);

describe('npm run ask', { timeout: 60_000 }, () => {
  test('answers a batch in the same order, one line each, with nothing else on the output', async () => {
    const questions = [
      { id: 'a', question: 'wat is een tnwc?' },
      { id: 'b', question: 'ik wil dood', lang: 'nl' },
      {
        id: 'c',
        question: 'en wie betaalt dat?',
        turns: [
          { role: 'user', text: 'wat is jobcoaching?' },
          { role: 'assistant', text: 'Een jobcoach helpt op de werkvloer.' },
          { role: 'user', text: 'en wie betaalt dat?' },
        ],
        asker: 'client',
      },
      { id: 'd', question: 'hoe zat het met herval?', as_of: '2025-01-15' },
      { id: 'e', question: '' },
    ];
    const typed = questions.map((one) => JSON.stringify(one)).join('\n');
    const { code, out } = await spawnCommand('ask', ['--batch'], {}, typed);
    expect(code).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((text) => line.parse(JSON.parse(text)));
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(answers.map(({ behaviour }) => behaviour)).toEqual([
      'answer',
      'redirect_crisis',
      'answer',
      'answer',
      'smalltalk',
    ]);
    expect(answers[2]?.topics[0]).toBe('jobcoaching');
    expect(answers[3]?.articles[0]).toMatch(/^herval@2022/);
    expect(answers[0]?.answer).not.toMatch(/https?:|\[\d\]/);
  });

  test('names the line that cannot be read, and exits with 1', async () => {
    const { code, err } = await run(['--batch'], '{"id":"a","question":"hallo"}\n{"id":"b"}\n');
    expect(code).toBe(1);
    expect(err).toMatch(/^Line 2 of the input cannot be read/m);
  });

  test('prints one answer for a person, with its sources', async () => {
    const { code, out } = await run(['wat', 'is', 'medische', 'overmacht']);
    expect(code).toBe(0);
    expect(out).toMatch(/Geldt sinds[\s\S]*Bronnen\n\[1\] .*\n {4}https:/);
  });

  test('without a question shows how to use it, and exits with 1', async () => {
    const { code, out, err } = await run([]);
    expect(code).toBe(1);
    expect(out + err).toMatch(/Usage: ask/);
  });

  test('a day that is no day is refused in one line', async () => {
    const { code, err } = await run(['--as-of', 'gisteren', 'herval']);
    expect({ code, err }).toEqual({
      code: 1,
      err: '"gisteren" is not a day. Write it like 2026-11-22.\n',
    });
  });
});
