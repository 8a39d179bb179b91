import { describe, expect, test } from 'vitest';
import { createCorpusSearch, type CorpusDocument } from '../../src/answering/retrieval/corpus.ts';

const documents: CorpusDocument[] = [
  { id: 'fiets', title: 'Fietspad', text: 'Wie op het fietspad rijdt, geeft voorrang aan voetgangers.' },
  {
    id: 'trein',
    title: 'Treinkaartje',
    text: 'Een kaartje voor de trein koop je aan het loket of op je telefoon.',
  },
  {
    id: 'belasting',
    title: 'Belastingaangifte',
    text: 'De aangifte van de belasting dien je in voor het einde van juni.',
  },
  {
    id: 'school',
    title: 'Schooltoelage',
    text: 'Een toelage voor de school vraag je aan na de inschrijving van je kind.',
  },
  {
    id: 'brief',
    title: 'Aangetekende brief',
    text: 'Met een aangetekende brief bewijs je dat je iets verstuurde.',
  },
];
const search = createCorpusSearch(documents);
const best = (query: string) => search(query, 3)[0]?.id;

describe('a search in any Dutch corpus', () => {
  test.each([
    ['inflection', 'kaartjes voor treinen', 'trein'],
    ['a compound that the corpus knows by its parts', 'schoolinschrijving', 'school'],
    ['a part of a compound', 'belasting indienen', 'belasting'],
    ['a typing error', 'belastig aangfte', 'belasting'],
    ['accents and capitals', 'ÁANGETEKÉND VERSTUREN', 'brief'],
  ])('finds through %s', (_how, query, id) => {
    expect(best(query)).toBe(id);
  });

  test('gives at most so many, best first, and nothing for words that stand nowhere', () => {
    const found = search('aangifte van de trein op het fietspad', 2);
    expect(found).toHaveLength(2);
    expect(found[0]?.score).toBeGreaterThanOrEqual(found[1]?.score ?? Infinity);
    expect(search('xyzzy', 10)).toEqual([]);
    expect(search('', 10)).toEqual([]);
    expect(search('de het een', 10)).toEqual([]);
  });

  test('answers the same whatever was asked before', () => {
    const before = search('kaartje', 5);
    search('belasting', 5);
    expect(search('kaartje', 5)).toEqual(before);
  });

  test('searches an empty corpus', () => {
    expect(createCorpusSearch([])('kaartje', 5)).toEqual([]);
  });
});
