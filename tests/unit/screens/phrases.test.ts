import { describe, expect, it } from 'vitest';
import { find, mask } from '../../../src/answering/screens/find.ts';
import { read } from '../../../src/answering/screens/lexicon.ts';
import { inOrder, phrases } from '../../../src/answering/screens/phrases.ts';

/** Whether a phrase stands in a text. */
const stands = (phrase: string, text: string, slack = 0) => {
  const list = phrases(phrase, { kleur: 'rood groen' }, slack);
  return find(read(text), list) !== undefined;
};

describe('a phrase', () => {
  it('is words next to each other, filler words aside', () => {
    expect(stands('blauwe fiets', 'mijn blauwe fiets')).toBe(true);
    expect(stands('blauwe fiets', 'een blauwe, echt blauwe fiets')).toBe(true);
    expect(stands('blauwe fiets', 'blauwe oude fiets')).toBe(false);
  });

  it('knows alternatives, groups, beginnings, endings and words that may be missing', () => {
    expect(stands('fiets|auto kopen', 'auto kopen')).toBe(true);
    expect(stands('@kleur fiets', 'groen fiets')).toBe(true);
    expect(stands('fietsen*', 'fietsenmaker')).toBe(true);
    expect(stands('*maker', 'fietsenmaker')).toBe(true);
    expect(stands('nieuwe? fiets kopen', 'fiets kopen')).toBe(true);
    expect(stands('fiets nieuw? kopen', 'fiets kopen')).toBe(true);
  });

  it('leaves gaps of two, five or twelve words and never runs into the next sentence', () => {
    expect(stands('fiets .. kopen', 'fiets morgen weer kopen')).toBe(true);
    expect(stands('fiets .. kopen', 'fiets morgen weer ergens kopen')).toBe(false);
    expect(stands('fiets ... kopen', 'fiets morgen weer ergens kopen')).toBe(true);
    expect(stands('fiets .... kopen', 'fiets. Iets kopen')).toBe(false);
  });

  it('can ask for the edge of a clause or of the message', () => {
    expect(stands('fiets >', 'mijn fiets, die ken je')).toBe(true);
    expect(stands('fiets >', 'mijn fiets rijdt')).toBe(false);
    expect(stands('< fiets', 'hallo. fiets')).toBe(true);
    expect(stands('<< fiets >>', 'fiets')).toBe(true);
    expect(stands('<< fiets >>', 'fiets morgen')).toBe(false);
  });

  it('finds words in any order after &', () => {
    expect(stands('& fiets kopen morgen', 'morgen ga ik een fiets kopen')).toBe(true);
    expect(stands('& fiets kopen morgen', 'morgen een fiets. Kopen')).toBe(false);
  });

  it('with slack leaves room for more words, but not for a denial', () => {
    expect(stands('fiets kopen', 'fiets morgen kopen', 2)).toBe(true);
    expect(stands('fiets kopen', 'fiets niet kopen', 2)).toBe(false);
  });

  it('that can never match is refused when the list is read', () => {
    expect(() => phrases('.. fiets')).toThrow(TypeError);
    expect(() => phrases('de fiets')).toThrow(TypeError);
    expect(() => phrases('@geen fiets')).toThrow(TypeError);
    expect(() => phrases('is|> fiets')).toThrow(TypeError);
  });
});

describe('a list', () => {
  it('masks the words its phrases name and nothing else', () => {
    const list = phrases('oude fiets');
    const rest = mask(read('mijn oude fiets is mijn fiets'), list);
    expect(rest.words.map((word) => word.text)).toEqual(['mijn', '_', '_', 'is', 'mijn', 'fiets']);
  });

  it('tells the first of several lists that is met', () => {
    const lists = inOrder([phrases('auto'), phrases('fiets')]);
    expect(find(read('fiets en auto'), lists)?.rank).toBe(0);
    expect(find(read('fiets'), lists)?.rank).toBe(1);
  });
});
