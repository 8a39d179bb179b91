import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { renderAnswer } from '../../bot/render-answer.ts';
import type { Answer } from '../../src/answering/answer.ts';
import { createFindSheet } from '../../src/answering/steps/sheet.ts';
import { openKnowledge } from '../../src/knowledge/base.ts';
import { checkSheets, openSheets } from '../../src/knowledge/check-sheets.ts';
import { formatFinding } from '../../src/knowledge/finding.ts';
import { loadGuides } from '../../src/knowledge/guides.ts';
import { knowledgeFolder } from '../../src/knowledge/load.ts';
import { plainText } from '../../src/knowledge/marks.ts';
import { loadSheets, sheetParts } from '../../src/knowledge/sheets.ts';
import { languages } from '../../src/lang.ts';
import { theAnswerer, TODAY } from '../support/werkwijzer.ts';

const { articles } = openKnowledge(TODAY);
const ids = new Set(articles.map(({ id }) => id));
const isArticle = (id: string) => ids.has(id);
const sheets = openSheets(isArticle, TODAY);
const answer = theAnswerer();
const ask = (text: string, memory: Answer['memory'] = {}) => answer({ text, memory }, TODAY);

describe('the preparation sheets', () => {
  test('are five, without a finding', () => {
    expect(sheets.map(({ id }) => id)).toEqual([
      'adviserend-arts',
      'arbeidsarts',
      'tnwc',
      'vdab-bellen',
      'werkgever',
    ]);
    expect(checkSheets(isArticle, TODAY).findings.map(formatFinding)).toEqual([]);
  });

  test('ask for no name, number or diagnosis to be filled in', () => {
    for (const sheet of sheets)
      for (const lang of languages)
        expect(sheet[lang].afterwards.join(' '), sheet.id).not.toMatch(
          /rijksregister|national|diagnos|naissance|geboorte|birth|adres/i,
        );
  });

  test('name no project or care setting where VDAB is called', () => {
    const sheet = loadSheets().find(({ id }) => id === 'vdab-bellen') ?? expect.fail();
    for (const lang of languages) {
      const words = sheetParts.flatMap((part) => sheet[lang][part]).join(' ');
      expect(words).not.toMatch(/werkschakel|web werkt|job assist|werkwijzer|coach|vindplaats|GTB|emino/i);
    }
  });
});

describe('a sheet in chat', () => {
  test.each(languages)('is told in short lines, with who decides and its page, in %s', (lang) => {
    for (const sheet of sheets)
      for (const words of [sheet[lang].title, ...sheet[lang].start]) {
        const given = ask(`${words.toUpperCase()}!`);
        expect([given.behaviour, given.reason, given.lang], words).toEqual(['answer', 'sheet', lang]);
        expect(given.page?.path).toBe(`/blad/${sheet.id}?taal=${lang}`);
        for (const line of [...sheet[lang].ask, ...sheet[lang].decides])
          expect(given.text).toContain(plainText(line));
        expect(given.nextSteps.length).toBeGreaterThan(0);
        expect(given.memory.articleId).toBe(sheet.related[0]);
      }
  });

  test('numbers its sources from one, in the order in which they are named', () => {
    const { markdown, citations } = ask('ik moet morgen naar de adviserend arts');
    expect(citations.map(({ position, publisher }) => [position, publisher])).toEqual([[1, 'FSMB']]);
    expect(markdown).toContain('[1]');
  });

  test.each([
    ['voorbereidingsblad', 'nl'],
    ['Préparer', 'fr'],
    ['prepare', 'en'],
  ] as const)('is chosen from all of them after "%s"', (words, lang) => {
    const all = ask(words);
    expect([all.reason, all.lang, all.page?.path]).toEqual(['sheet', lang, `/blad?taal=${lang}`]);
    expect(all.nextSteps.map(({ question }) => ask(question).page?.path)).toEqual(
      sheets.map(({ id }) => `/blad/${id}?taal=${lang}`),
    );
  });

  test('links to its page under the public address, and asks for no thumb', () => {
    const message = renderAnswer(ask('voorbereidingsblad tnwc'), 'personal', 'https://werk.example');
    expect(message.text).toContain(
      '[Open het blad om af te drukken](https://werk.example/blad/tnwc?taal=nl)',
    );
    expect(message.channelData).toBeUndefined();
  });

  test('is one of at most three next steps beside the articles it belongs to, and beside no other', () => {
    for (const { id, texts } of articles.filter(({ valid_until }) => !valid_until)) {
      const given = ask(texts.nl.title);
      if (given.articles[0]?.split('@')[0] !== id) continue;
      const own = sheets.filter(({ related }) => related.includes(id)).map(({ nl }) => nl.title);
      const offered = given.nextSteps.filter(({ label }) => label.startsWith('Voorbereidingsblad'));
      expect(
        offered.map(({ label }) => label),
        id,
      ).toEqual(own);
      expect(given.nextSteps.length, id).toBeLessThanOrEqual(3);
    }
    expect(ask('Wat is een TNWC?').nextSteps.at(-1)?.label).toBe('Voorbereidingsblad: de TNWC');
  });

  test('leaves a question of one’s own, an article’s question and a guide alone', () => {
    expect(ask('ik moet morgen naar de adviserend arts, wat neem ik mee').reason).not.toBe('sheet');
    const findSheet = createFindSheet({ sheets, byId: new Map() });
    for (const { texts } of articles)
      for (const { title, questions } of Object.values(texts))
        for (const text of [title, ...questions]) expect(findSheet(text), text).toBeUndefined();
    for (const guide of loadGuides(isArticle))
      for (const lang of languages)
        for (const words of guide.start[lang]) expect(ask(words).reason, words).toBe('guide');
  });

  test('gives way to a crisis', () => {
    expect(ask('voorbereidingsblad tnwc, ik wil niet meer leven').behaviour).toBe('redirect_crisis');
  });
});

describe('the check of the sheets names file, line and remedy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-sheets-'));
  cpSync(join(knowledgeFolder, 'sheets'), join(folder, 'sheets'), { recursive: true });
  const file = join(folder, 'sheets', 'tnwc.yaml');
  const right = readFileSync(file, 'utf8');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    [
      'text that is no YAML',
      'nl:\n',
      'nl: "open\n',
      /^sheets\/tnwc\.yaml:\d+: error: The sheet is not YAML: .+ quotes\.$/,
    ],
    ['a field that does not exist', 'nl:\n', 'colour: red\nnl:\n', /Unrecognized key.*README\.md, "Sheets"/],
    ['a language that is left out', /^en:[^]*/m, '', /error: en: /],
    [
      'a rule without a source',
      'zelf een gesprek vragen. [1]',
      'zelf een gesprek vragen.',
      /:32: error: A rule or number stands here without a source\. End the line/,
    ],
    [
      'a number without a source elsewhere',
      'Wat de TNWC doet\n',
      'Wat de TNWC doet\n    - Bel binnen 3 dagen\n',
      /nl\.afterwards/,
    ],
    [
      'a number in what the talk is for',
      'over een plan naar werk."',
      'over 2 plannen."',
      /A number stands in the purpose/,
    ],
    [
      'a source that is not there',
      'in principe vrijwillig. [2]',
      'vrijwillig. [9]',
      /There is no source \[9\]/,
    ],
    [
      'a source that nothing leans on',
      /\[4\]/g,
      '[1]',
      /No line leans on source \[4\]\. Leave the source out/,
    ],
    [
      'a translation that says less',
      '    - When we speak again\n',
      '',
      /:\d{2,3}: error: en\.afterwards does not have the lines and sources of nl\.afterwards/,
    ],
    [
      'an unknown article',
      'related: [tnwc-eerste-gesprek',
      'related: [bestaat-niet',
      /:4: error: The related article "bestaat-niet" does not exist/,
    ],
    [
      'an article of another sheet',
      'related: [tnwc-eerste-gesprek',
      'related: [arbeidsarts-bezoek',
      /belongs to the sheet arbeidsarts too/,
    ],
    [
      'words that start another sheet',
      'ik moet naar de tnwc',
      'ik moet naar de arbeidsarts',
      /belongs to the sheet arbeidsarts too/,
    ],
    ['the page of a party', 'https://abvv.be/', 'https://www.n-va.be/', /n-va\.be is the page of a party/],
    [
      'a review day that does not come',
      'review_by: 2027-02-22',
      'review_by: 2026-01-01',
      /:3: error: review_by does not lie after/,
    ],
    ['a word we do not use', 'Verhinderd? Bel', 'Bent u verhinderd? Bel', /warning: "u" is a word/],
  ] as const)('for %s', (_what, from, to, says) => {
    const wrong = right.replace(from, to);
    expect(wrong).not.toBe(right);
    writeFileSync(file, wrong);
    const found = checkSheets(isArticle, TODAY, folder).findings.map(formatFinding);
    expect(found.join('\n')).toMatch(new RegExp(says.source, 'm'));
  });

  test('and an error keeps the knowledge base from opening', () => {
    writeFileSync(file, right.replace('zelf een gesprek vragen. [1]', 'zelf een gesprek vragen.'));
    expect(() => openSheets(isArticle, TODAY, folder)).toThrow(/sheets\/tnwc\.yaml:\d+: error: A rule/);
    writeFileSync(file, right.replace('review_by: 2027-02-22', 'review_by: soon'));
    expect(() => loadSheets(folder)).toThrow(/sheets\/tnwc\.yaml:3: error: review_by/);
  });

  test('a passed review day is a warning only', () => {
    writeFileSync(file, right);
    const [late] = checkSheets(isArticle, '2027-03-01', folder).findings.filter(
      (one) => one.file === 'sheets/tnwc.yaml',
    );
    expect(late && formatFinding(late)).toMatch(/:3: warning: This sheet should have been looked at/);
  });
});
