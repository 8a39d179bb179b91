import { describe, expect, test } from 'vitest';
import { decide, type Grounds } from '../../src/answering/steps/decide.ts';

const found = { candidates: [], topics: [], sure: 0.5, onSubject: true, carriesOn: false, saysSo: false };
const sorted = (offTopic: number, ownFile: number) => ({
  border: { foreign: offTopic, kind: 'off_topic' as const },
  intent: { foreign: ownFile, kind: 'own_file' as const },
});
const reasonOf = (more: Partial<Grounds>) =>
  decide({ text: 'x', screened: undefined, found: { ...found }, sorted: undefined, ...more }).reason;

describe('when both borders would not look it up', () => {
  test('the surer one names the reason', () => {
    expect(reasonOf({ sorted: sorted(0.9, 0.6) })).toBe('off_topic');
    expect(reasonOf({ sorted: sorted(0.6, 0.9) })).toBe('own_file');
  });

  test('and one alone names it, however sure the other is of too little', () => {
    expect(reasonOf({ sorted: sorted(0.9, 0.4) })).toBe('off_topic');
    expect(reasonOf({ sorted: sorted(0.1, 0.9) })).toBe('own_file');
  });

  test('a question that goes on about the one before is answered all the same', () => {
    const goesOn = { ...found, carriesOn: true, saysSo: true };
    expect(reasonOf({ found: goesOn, sorted: sorted(0.9, 0.9) })).toBe('covered');
  });
});
