import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageText } from '../../bot/extension/message-text.ts';
import { oneLineOf, sheetOf } from '../../src/answering/article-sheet.ts';
import { createArticleSearch } from '../../src/answering/article-search.ts';
import { searchLanguage } from '../../src/answering/search-language.ts';
import { createRetriever } from '../../src/answering/retrieval/retriever.ts';
import { newestVersions } from '../../src/answering/versions.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { holdsOn, openKnowledge } from '../../src/knowledge/base.ts';
import { loadStarters } from '../../src/knowledge/starters.ts';
import { loadVocabulary } from '../../src/knowledge/vocabulary.ts';
import { languages } from '../../src/lang.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { theAnswerer, TODAY } from '../support/werkwijzer.ts';

const { articles } = theAnswerer();
const whole = { lang: 'nl' as const, skip: 0, count: 500 };
const found = (text: string, day = TODAY, other = {}): Article[] => {
  const end = articles.find({ ...whole, text, ...other }, day);
  return end.kind === 'found' ? end.articles : [];
};

describe('the search through the articles', () => {
  test('shows only what holds on the day, whatever is typed', () => {
    for (const day of [TODAY, '2024-06-01', '2022-11-27', '2019-01-01', '2000-01-01']) {
      for (const words of ['', 'herval', 'coach werk', 'medische overmacht', 'halftijds'])
        for (const one of found(words, day))
          expect([one.id, day, holdsOn(one, day)]).toEqual([one.id, day, true]);
    }
    expect(found('herval', '2000-01-01').length).toBeLessThan(found('herval').length);
  });

  test('leaves an article that has run out away, also from the list to begin with', () => {
    const folder = smallKnowledge({
      herval: { nl: { short: 'Een herval telt niet opnieuw. [1]' }, until: '2026-01-31' },
      andere: { nl: { short: 'Iets anders over herval. [1]' } },
    });
    const knowledge = openKnowledge('2026-01-01', folder);
    const newest = newestVersions(knowledge.articles);
    const small = createArticleSearch({
      ...{ articles: knowledge.articles, newest, needOf: () => 0, starters: ['herval', 'andere'] },
      retriever: createRetriever(newest, loadVocabulary(folder)),
    });
    const idsOn = (day: string, text: string) => {
      const end = small.find({ ...whole, text }, day);
      return end.kind === 'found' ? end.articles.map(({ id }) => id).sort() : [];
    };
    expect(idsOn('2026-01-31', '')).toEqual(['andere', 'herval']);
    expect(idsOn('2026-02-01', '')).toEqual(['andere']);
    expect(idsOn('2026-01-31', 'herval')).toContain('herval');
    expect(idsOn('2026-02-01', 'herval')).not.toContain('herval');
    expect(small.one('herval', '2026-02-01')).toBeUndefined();
    expect(small.one('herval', '2026-01-31')?.id).toBe('herval');
  });

  test('gives the article first whose own question is typed, nine times in ten', () => {
    const all = openKnowledge(TODAY).articles.filter((article) => holdsOn(article, TODAY));
    const titles = all.map(({ id, texts }) => [id, found(texts.nl.title)[0]?.id]);
    const right = titles.filter(([id, first]) => id === first).length;
    expect(right / titles.length).toBeGreaterThan(0.9);
  });

  test('never throws, and never says what was typed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const end = articles.find({ ...whole, count: 8, text }, TODAY);
        expect(['crisis', 'personal_data', 'found', 'nothing']).toContain(end.kind);
      }),
      { numRuns: 200 },
    );
  });

  test('hides nothing behind signs that nobody sees', () => {
    expect(articles.find({ ...whole, text: '85.07\u200B.30-033\u202E.28' }, TODAY).kind).toBe(
      'personal_data',
    );
    expect(articles.find({ ...whole, text: 'ik wil\u00AD dood' }, TODAY).kind).toBe('crisis');
  });

  test('puts the numbers to call beside words that may be of someone in need', () => {
    const end = articles.find({ ...whole, text: 'ik weet niet hoe het nog verder moet met mij' }, TODAY);
    expect(end.kind === 'crisis' || ('mayBeInNeed' in end && end.mayBeInNeed)).toBe(true);
    expect(articles.find({ ...whole, text: 'halftijds werken' }, TODAY)).toMatchObject({
      mayBeInNeed: false,
    });
  });

  test('looks words up in the language that knows them, the person’s own when in doubt', () => {
    const knows = (lang: string, word: string) =>
      ({ nl: 'ziekte', fr: 'maladie', en: 'illness' })[lang] === word;
    expect(searchLanguage('maladie', 'nl', knows)).toBe('fr');
    expect(searchLanguage('xyz', 'fr', knows)).toBe('fr');
    expect(searchLanguage('wat is', 'nl', knows)).toBe('nl');
    expect(searchLanguage('', 'en', knows)).toBe('en');
  });
});

describe('the articles to begin with', () => {
  test('are articles that hold, each once', () => {
    const ids = loadStarters(() => true);
    expect(found('').map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['an unknown article', '- nergens\n'],
    ['one twice', '- herval\n- herval\n'],
    ['none', '[]\n'],
  ])('stop the start with %s', (_name, file) => {
    const folder = smallKnowledge({ herval: { nl: { short: 'Kort. [1]' } } }, { 'starters.yaml': file });
    expect(() => loadStarters((id) => id === 'herval', folder)).toThrow(/starters\.yaml/);
  });
});

describe('what is passed on of an article', () => {
  const all = openKnowledge(TODAY).articles.filter((article) => holdsOn(article, TODAY));

  test.each(languages)('in %s has a short answer with sources, and since when it holds', (lang) => {
    for (const article of all) {
      const sheet = sheetOf(article, lang, TODAY);
      expect(sheet.short, article.id).not.toBe('');
      expect(sheet.validity, article.id).toMatch(/20\d\d/);
      expect(sheet.citations.length, article.id).toBeGreaterThan(0);
      const marks = [...JSON.stringify(sheet).matchAll(/\[(\d{1,2})\]/g)].map((mark) => Number(mark[1]));
      expect(new Set(marks), article.id).toEqual(new Set(sheet.citations.map(({ position }) => position)));
      expect(oneLineOf(article, lang), article.id).not.toMatch(/\n/);
    }
  });
});

describe('the words of a message', () => {
  test.each([
    ['<div><div>Mag dat?</div></div>', 'Mag dat?'],
    ['<p>een<br>twee</p>', 'een twee'],
    ['5 &lt; 6 &amp; &quot;ja&quot; &#39;nee&#x27;&nbsp;!', `5 < 6 & "ja" 'nee' !`],
    ['<at id="0">Demo Zilverreiger</at> kijk eens', '[naam] kijk eens'],
    ['a<script>alert(1)</script>b<style>p{}</style>', 'a b'],
    ['<!-- verborgen -->zichtbaar<attachment id="1"></attachment>', 'zichtbaar'],
    ['<img alt="Zilverreiger" src="x"> ok <a href="https://x">hier</a>', 'ok hier'],
    ['<b onclick="', ''],
    ['&#0;&#99999999;&bestaatniet;', '&#99999999;&bestaatniet;'],
    ['3 < 4 dagen', '3 < 4 dagen'],
  ])('%s', (html, words) => {
    expect(messageText(html)).toBe(words);
  });

  test('are read in time, whatever comes', () => {
    for (const part of ['<', '<at>', '<script>', '<!--', '&#', '&amp;', '<div ']) {
      const began = performance.now();
      messageText(part.repeat(60_000));
      expect([part, performance.now() - began < 1000]).toEqual([part, true]);
    }
  });
});
