import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeTo, diffLines } from '../../src/web/tab/knowledge/diff.ts';

const told = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => `${{ same: ' ', out: '-', in: '+' }[kind]}${text}`);

describe('what changed between two texts', () => {
  test('is told in lines that go and lines that come', () => {
    expect(told('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d']);
    expect(told('a', 'a')).toEqual([' a']);
    expect(told('', 'a')).toEqual(['-', '+a']);
  });

  test('the lines that stay and go are the one text, those that stay and come the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1 }).map((l) => l.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after);
        const only = (kind: string) =>
          lines.filter((line) => line.kind === 'same' || line.kind === kind).map((line) => line.text);
        expect(only('out').join('\n')).toBe(before);
        expect(only('in').join('\n')).toBe(after);
      }),
    );
  });

  test('far from a change is one gap', () => {
    const lines = diffLines('1\n2\n3\n4\n5\n6', '1\n2\n3\n4\n5\nx');
    expect(closeTo(lines, 1).map(({ kind, text }) => kind + text)).toEqual(['gap', 'same5', 'out6', 'inx']);
  });
});
