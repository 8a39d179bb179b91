import { describe, expect, it } from 'vitest';
import { screen, type Screened, type ScreenReason } from '../../../src/answering/screens/index.ts';
import * as lookalikes from './examples/lookalikes.ts';
import { MIXED } from './examples/mixed.ts';
import { MORE_LOOKALIKES } from './examples/more-lookalikes.ts';
import * as ordinary from './examples/ordinary.ts';
import { DECLINED } from './examples/reasons-declined.ts';
import { HANDED_ON } from './examples/reasons-handed-on.ts';
import { SMALLTALK } from './examples/reasons-smalltalk.ts';

const screened = (text: string) => screen({ text, previous: [] });

const BEHAVIOUR: Readonly<Record<ScreenReason, Screened['behaviour']>> = {
  privacy_others: 'refuse_privacy',
  privacy_system: 'refuse_privacy',
  own_file: 'handoff',
  decide_eligibility: 'handoff',
  complaint: 'handoff',
  human: 'handoff',
  injection: 'abstain',
  gaming: 'abstain',
  medical: 'abstain',
  legal: 'abstain',
  tax: 'abstain',
  other_country: 'abstain',
  other_region: 'abstain',
  off_topic: 'abstain',
  not_covered: 'abstain',
  greeting: 'smalltalk',
  thanks: 'smalltalk',
  who_are_you: 'smalltalk',
  goodbye: 'smalltalk',
  insult: 'smalltalk',
  gibberish: 'smalltalk',
  reaction: 'smalltalk',
};

const reasons = Object.keys(BEHAVIOUR) as ScreenReason[];
const EXAMPLES = { ...HANDED_ON, ...DECLINED, ...SMALLTALK };

describe('a message that is not looked up', () => {
  it.each(reasons)('is known by its reason, with at least 25 examples: %s', (reason) => {
    const examples = EXAMPLES[reason] ?? [];
    expect(examples.length).toBeGreaterThanOrEqual(25);
    expect(examples.map((text) => [text, screened(text)?.reason])).toEqual(
      examples.map((text) => [text, reason]),
    );
  });

  it.each(reasons)('is handled as its reason asks: %s', (reason) => {
    const [first = ''] = EXAMPLES[reason] ?? [];
    expect(screened(first)?.behaviour).toBe(BEHAVIOUR[reason]);
  });

  it('is told from one that is, in batches of every sort', () => {
    expect(MIXED.map(([text]) => [text, screened(text)?.reason])).toEqual(MIXED);
  });
});

/** Lookalikes that are no crisis and no question about work either. */
const NOT_ABOUT_WORK: readonly (readonly [string, ScreenReason])[] = [
  ['mijn ex betaalt geen alimentatie en ik ben ziek', 'legal'],
  ['bedankt voor alles, tot de volgende keer', 'thanks'],
];

describe('a question about illness and work passes', () => {
  it.each(Object.entries(ordinary))('%s', (_, table) => {
    expect(table.filter((text) => screened(text))).toEqual([]);
  });

  it.each(Object.entries(lookalikes))('also when it sounds like a crisis: %s', (_, table) => {
    expect(table.filter((text) => screened(text))).toEqual([]);
  });

  it('in the later batches too, but for what is truly something else', () => {
    const stopped = Object.values(MORE_LOOKALIKES)
      .flat()
      .map((text) => [text, screened(text)?.reason] as const)
      .filter(([, reason]) => reason !== undefined);
    expect(stopped).toEqual(NOT_ABOUT_WORK);
  });
});
