import { describe, expect, test, vi } from 'vitest';
import { renderAnswer } from '../../bot/render-answer.ts';
import type { Answer, Memory } from '../../src/answering/answer.ts';
import { helpWithDates } from '../../src/answering/steps/key-dates.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { loadKeyDates, standings } from '../../src/knowledge/key-dates.ts';
import { ownKnowledge } from '../../src/knowledge/load.ts';
import { marksIn } from '../../src/knowledge/marks.ts';
import { languages } from '../../src/lang.ts';
import { theAnswerer, TODAY } from '../support/werkwijzer.ts';

const keyDates = loadKeyDates(() => true);
const answer = theAnswerer();
const ask = (text: string, memory: Memory = {}) => answer({ text, memory }, TODAY);

/** Says one thing after another, in one conversation. */
function talk(...said: string[]): Answer {
  let memory: Memory = {};
  let last: Answer | undefined;
  for (const text of said) {
    last = ask(text, memory);
    memory = last.memory;
  }
  return last ?? expect.fail('nothing was said');
}

describe('the first day of illness is read', () => {
  test.each([
    ['3 maart 2026', '3 maart 2026'],
    ['3 maart', '3 maart 2026'],
    ['3 december', '3 december 2025'],
    ['op 3de maart 2026', '3 maart 2026'],
    ['03/03/2026', '3 maart 2026'],
    ['3-3-26', '3 maart 2026'],
    ['3.03.2026', '3 maart 2026'],
    ['3/3', '3 maart 2026'],
    ['2026-03-03', '3 maart 2026'],
    ['1 okt 2025', '1 oktober 2025'],
    ['29 februari', '29 februari 2024'],
    ['29/02/2024, arbeider', '29 februari 2024'],
    ['le 3 mars 2026', '3 maart 2026'],
    ['1er août 2026', '1 augustus 2026'],
    ['March 3rd, 2026', '3 maart 2026'],
    ['the 3rd of March 2026', '3 maart 2026'],
    ['vandaag is het 22 november maar ik ben ziek sinds 3 maart', '3 maart 2026'],
  ])('%s', (words, day) => {
    expect(talk('datumhulp', words).text).toContain(`Gerekend vanaf ${day}`);
  });

  test.each([
    ['23 november 2026', 'nog komen'],
    ['1 januari 2027', 'nog komen'],
    ['21 november 2021', 'meer dan vijf jaar'],
    ['31/12/1989', 'geboortedatum'],
    ['3/3/85', 'geboortedatum'],
    ['31 februari 2026', 'ken ik niet'],
    ['29/02/2025', 'ken ik niet'],
    ['3 maart en 5 april', 'meer dan één datum'],
  ])('%s is answered kindly, and it goes on waiting', (words, said) => {
    const given = talk('datumhulp', words);
    expect([given.text.includes(said), given.memory.dates]).toEqual([true, { lang: 'nl' }]);
    expect(talk('datumhulp', words, '3 maart 2026').text).toContain('Gerekend vanaf 3 maart 2026');
  });

  test('a day exactly five years back, and today itself, are counted', () => {
    expect(talk('datumhulp', '22 november 2021').text).toContain('Gerekend vanaf 22 november 2021');
    expect(talk('datumhulp', '22 november 2026').text).toContain('Gerekend vanaf 22 november 2026');
  });
});

describe('the date help begins', () => {
  test.each([
    ['datumhulp', 'nl'],
    ['Datumhulp!', 'nl'],
    ['wanneer loopt mijn gewaarborgd loon af?', 'nl'],
    ['aide aux dates', 'fr'],
    ['date help', 'en'],
  ])('%s asks for the day and the status', (words, lang) => {
    const asked = ask(words);
    expect([asked.reason, asked.lang, asked.memory]).toEqual(['key_dates', lang, { dates: { lang } }]);
    expect(asked.text).toMatch(/3 (maart|mars|March) 2026/);
  });

  test.each([
    ['ik ben ziek sinds 3 maart 2026', 'nl'],
    ['ziek sedert 3 maart, tot wanneer betaalt mijn werkgever?', 'nl'],
    ['mijn cliënt is thuis vanaf 03/03/2026. Welke data zijn belangrijk?', 'nl'],
    ['sinds 3 maart zit ik ziek thuis, hoelang loopt mijn loon nog door', 'nl'],
    ['eerste ziektedag 3 maart 2026, arbeider', 'nl'],
    ['datumhulp 3 maart 2026 zelfstandige', 'nl'],
    ['depuis le 3 mars', 'fr'],
    ['je suis malade depuis le 3 mars 2026, quelles dates comptent ?', 'fr'],
    ['sick since 3 March', 'en'],
    ['I have been off work since 3 March 2026, until when do I get salary?', 'en'],
  ])('%s is answered at once', (words, lang) => {
    const given = ask(words);
    expect([given.reason, given.lang]).toEqual(['key_dates', lang]);
    expect(given.text).toMatch(/(vanaf|partir du|from) 3 (maart|mars|March) 2026/);
  });

  test.each([
    'wanneer start het re-integratietraject',
    'wanneer eindigt het gewaarborgd loon',
    'ik ben ziek sinds oktober 2025, krijg ik die bevraging ook',
    'ik ben ziek sinds 3 maart 2026, mag ik op reis?',
    'wanneer mag ik deeltijds beginnen, ik ben ziek sinds 3 maart 2026',
    'wat verandert er vanaf 1 januari 2026 voor wie ziek is?',
    'ik ben ziek en vanaf 1 maart 2026 ga ik weer werken, moet ik dat melden?',
    'sneltelling: hervat 1 maart, weer uit 10 april, wie betaalt',
    'sinds 1 januari 2026 zijn er nieuwe regels voor wie ziek is, welke data gelden?',
    '3 maart 2026',
  ])('%s is another question', (words) => {
    expect(ask(words).reason).not.toBe('key_dates');
  });

  test('someone’s own file stays one', () => {
    const asked = ask('wanneer wordt mijn uitkering gestort, ik ben ziek sinds 3 maart 2026');
    expect(asked.reason).toBe('own_file');
  });

  test('no question of an article begins it', () => {
    // The step itself, which comes before the search: all questions through the whole pipeline take half a minute.
    const parts = { keyDates, byId: new Map<string, Article>() };
    const rest = { memory: {}, today: TODAY, screened: () => false };
    const begins = ownKnowledge().articles.flatMap(({ texts }) =>
      languages.flatMap((lang) =>
        (texts[lang]?.questions ?? []).filter((text) => helpWithDates(parts, { ...rest, text, lang })),
      ),
    );
    expect(begins).toEqual([]);
  });

  test('a crisis and a national number come first', () => {
    const { memory } = ask('datumhulp');
    expect(ask('ik ben ziek sinds 3 maart 2026 en wil niet meer leven', memory).behaviour).toBe(
      'redirect_crisis',
    );
    expect(ask('3 maart 2026, mijn nummer is 85.07.30-033.28', memory).reason).toBe('personal_data');
  });
});

describe('a conversation about dates', () => {
  test('sees nothing but a date in a date, and still sees who is not well', () => {
    expect(talk('datumhulp', '3 maart').text).not.toContain('1813');
    expect(talk('datumhulp', '3 maart, ik voel me zo alleen en zie het niet meer zitten').text).toContain(
      '1813',
    );
  });

  test('takes the status first and the day after it', () => {
    const asked = talk('datumhulp', 'ik ben arbeider');
    expect([asked.text.includes('eerste ziektedag'), asked.memory.dates?.standing]).toEqual([
      true,
      'blue_collar',
    ]);
    expect(talk('datumhulp', 'ik ben arbeider', '3 maart 2026').text).toContain('voor: arbeider');
  });

  test.each([
    ['bediende', 'voor: bediende'],
    ['arbeider', 'voor: arbeider'],
    ['interim', 'voor: interim'],
    ['zelfstandige', 'voor: zelfstandige'],
    ['werkzoekende', 'voor: werkzoekende'],
    ['ambtenaar', 'voor: ambtenaar'],
    ['onderwijs', 'voor: onderwijs'],
    ['leefloon', 'voor: leefloon'],
    ['werknemer', 'voor: werknemer'],
    ['', 'Je schreef geen statuut'],
  ])('counts for %s', (standing, said) => {
    expect(talk('datumhulp', `3 maart 2026 ${standing}`).text).toContain(said);
  });

  test('takes a French "employée" for white-collar and an English employee for any', () => {
    expect(ask('aide aux dates 3 mars 2026 employée').text).toContain('pour: employé');
    expect(ask('date help 3 March 2026 employee').text).toContain('for: employee');
  });

  test('is left by a question of one’s own', () => {
    const asked = talk('datumhulp', 'wat is herval?');
    expect([asked.articles[0], asked.memory.dates]).toEqual([expect.stringMatching(/^herval@/), undefined]);
  });

  test('remembers the status for the questions after it, and waits no more', () => {
    const { memory } = talk('datumhulp', '3 maart 2026, zelfstandige');
    expect(memory).toEqual({ status: 'self_employed' });
  });
});

describe('the answer', () => {
  const given = talk('datumhulp', '3 maart 2026, arbeider');

  test('says first that the letter prevails, that the date is not kept, and who decides', () => {
    expect(given.markdown.split('\n\n')[1]).toMatch(/brief van het ziekenfonds gaat altijd voor.*beslissen/);
    expect(given.markdown).toContain('Ik bewaar de datum niet');
  });

  test('lists the dates with what, who and source, and marks those that passed', () => {
    expect(given.markdown).toMatch(
      /- \*\*9 maart 2026\*\* \(voorbij\): Laatste dag met het volledige loon.* \[\d+\]/,
    );
    expect(given.markdown).toMatch(
      /- \*\*3 september 2026\*\* \(geldt al\): Vroegste dag .*medische overmacht/,
    );
    expect(given.markdown).toMatch(/- \*\*3 maart 2027\*\*: .*invaliditeit.* Wie: de GRI\. \[\d+\]/);
  });

  test('keeps what is not certain apart, with who confirms it', () => {
    const [sure = '', unsure = ''] = given.markdown.split('**Niet zeker**');
    expect(sure).not.toContain('vragenlijst van het ziekenfonds over werk');
    expect(unsure).toMatch(/\*\*12 mei 2026\*\*.*vragenlijst.*bevestigt je ziekenfonds/);
  });

  test('leads on to articles', () => {
    const [first] = given.nextSteps;
    expect(given.nextSteps).toHaveLength(3);
    expect(ask(first?.question ?? '').reason).toBe('covered');
  });

  test('has no thumb, for it shows no article', () => {
    expect(given.articles).toEqual([]);
    expect(renderAnswer(given, 'personal', 'https://example.test').channelData).toBeUndefined();
  });

  test('cites every mark, at most as many as Teams shows, in every language and for everyone', () => {
    const starts = { nl: 'datumhulp', fr: 'aide aux dates', en: 'date help' };
    for (const lang of languages)
      for (const first of [
        '3/5/2022',
        '3/3/2023',
        '3/3/2024',
        '3/5/2025',
        '3/11/2025',
        '3/3/2026',
        '20/11/2026',
      ])
        for (const standing of [...standings, undefined]) {
          const memory = { dates: { lang, ...(standing && { standing }) } };
          const one = ask(first, memory);
          const what = `${starts[lang]} ${first} ${standing ?? ''}`;
          expect([one.reason, one.lang], what).toEqual(['key_dates', lang]);
          expect(one.citations.length, what).toBeLessThanOrEqual(20);
          expect([...new Set(marksIn(one.markdown))], what).toEqual(
            one.citations.map(({ position }) => position),
          );
          expect(one.markdown.length, what).toBeLessThan(9000);
        }
  });
});

describe('the date is not kept', () => {
  const DAY = /2026|maart|03-03|3\/3/;

  test.each([
    [['datumhulp', '3 maart 2026, bediende']],
    [['datumhulp', 'arbeider', '03/03/2026']],
    [['ik ben ziek sinds 3 maart 2026, tot wanneer krijg ik loon?']],
    [['datumhulp', '31 februari 2026']],
    [['datumhulp', '3 maart 2026 en 4 maart 2026']],
  ])('neither in memory, timings, topics, articles nor buttons: %j', (said) => {
    const { memory, timings, topics, articles, nextSteps } = talk(...said);
    const kept = JSON.stringify({
      memory,
      topics,
      articles,
      questions: nextSteps.map((step) => step.question),
    });
    expect(kept).not.toMatch(DAY);
    for (const [step, ms] of Object.entries(timings))
      expect([step.length < 20, typeof ms]).toEqual([true, 'number']);
  });

  test('no line is written about it', () => {
    const lines: string[] = [];
    const keep = (line: string | Uint8Array) => lines.push(String(line)) > 0;
    const spies = [
      vi.spyOn(process.stdout, 'write').mockImplementation(keep),
      vi.spyOn(process.stderr, 'write').mockImplementation(keep),
    ];
    talk('datumhulp', '3 maart 2026, bediende');
    for (const spy of spies) spy.mockRestore();
    expect(lines).toEqual([]);
  });

  test('the next question knows nothing of it', () => {
    const { memory } = talk('datumhulp', '3 maart 2026, bediende');
    expect(ask('datumhulp', memory).text).toContain('Wat is de eerste ziektedag');
    expect(ask('en wanneer stopt mijn loon?', memory).markdown).not.toContain('1 april 2026');
  });
});
