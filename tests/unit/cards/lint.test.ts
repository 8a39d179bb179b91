import { describe, expect, test } from 'vitest';
import { cardVerbs } from '../../../bot/cards/verbs.ts';
import { rules } from '../../cards/lint/index.ts';
import { ofType } from '../../cards/lint/parts.ts';
import { cardMakers, makersIn } from '../../cards/lint/registry.ts';
import { wrongTranslations } from '../../cards/lint/translations.ts';
import { inEveryLanguage, samples } from '../../cards/samples/index.ts';

// Every card, in every state and language, past every rule. To see them: npm run cards.

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_name, sample) => {
  const shown = inEveryLanguage(sample);

  test.each(shown.map((one) => [one.lang, one] as const))('keeps to the rules in %s', (lang, one) => {
    const linted = { lang, card: { ...one.card }, message: one.message };
    const wrong = Object.entries(rules).flatMap(([name, rule]) =>
      rule(linted).map((what) => `${name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });

  test('is the same card in every language, in other words', () => {
    expect(wrongTranslations(shown)).toEqual([]);
  });
});

describe('the samples', () => {
  test('are of every card: who makes a new one shows it in tests/cards/samples', () => {
    const sampled = new Set(samples.map(({ of }) => of.name));
    const missing = [...cardMakers()]
      .filter(([name]) => !sampled.has(name))
      .map(([name, file]) => `${name} in ${file}`);
    expect(missing).toEqual([]);
  });

  test('the reader of sources finds who makes a card, however it is written', () => {
    const source = [
      'export function oneCard(lang: Lang): Card {\n  return card({});\n}',
      'export function helper(x: string): string {\n  return x;\n}',
      'export function twoCard(\n  lang: Lang,\n  { own }: { own: string },\n): Card {\n  return card({});\n}',
    ].join('\n');
    expect(makersIn(source)).toEqual(['oneCard', 'twoCard']);
    expect(cardMakers().get('notice')).toBe('cards/notice.ts');
    expect(cardMakers().size).toBeGreaterThan(15);
  });

  test('have names of their own', () => {
    const names = samples.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('have a button, or a refresh, for every verb of the router', () => {
    const used = new Set(
      samples.flatMap((sample) => ofType(sample.make('nl'), /^Action\.Execute$/).map(({ verb }) => verb)),
    );
    expect([...used].sort()).toEqual([...cardVerbs].sort());
  });
});
