import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { misplacedPhrasings } from '../../src/cli/misplaced-phrasings.ts';
import { formatFinding } from '../../src/knowledge/finding.ts';
import { knowledgeFolder, loadKnowledge } from '../../src/knowledge/load.ts';
import { loadParameters } from '../../src/knowledge/parameters.ts';
import { reviewKnowledge } from '../../src/knowledge/review.ts';
import { unlistedNumbers } from '../../src/knowledge/unlisted-numbers.ts';
import { smallKnowledge, type SmallArticle } from '../support/small-knowledge.ts';

const TODAY = '2026-11-22';
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(...given: Parameters<typeof smallKnowledge>): string {
  const folder = smallKnowledge(...given);
  made.push(folder);
  return folder;
}

/** What the review says of a small folder, without the warnings that its articles are short of Dutch questions. */
function review(...given: Parameters<typeof smallKnowledge>): string[] {
  const folder = folderWith(...given);
  return reviewKnowledge(loadKnowledge(folder), folder, TODAY)
    .filter(({ problem }) => !problem.startsWith('There are fewer than ten'))
    .map(formatFinding);
}

const article = (nl: string, fr: string, en: string): SmallArticle => ({
  nl: { short: nl },
  fr: { short: fr },
  en: { short: en },
});
const EIGHT_WEEKS = article(
  'Herval binnen 8 weken telt mee. [1]',
  'Une rechute dans les 8 semaines compte. [1]',
  'A relapse within 8 weeks counts. [1]',
);

const entry = (value: string, unit: string, more = '') => `
- id: relapse_window
  about: herval
  value: ${value}
  unit: ${unit}
  certainty: high
  sources: [{ publisher: RIZIV, url: "https://www.example.be/page", dated: "2026" }]
${more}  says:
    nl: ['herval binnen {n}']
    fr: ['rechute dans les {n}']
    en: ['relapse within {n}']
`;
const parameters = { 'parameters.yaml': entry('8', 'weeks') };

describe('a number of a rule', () => {
  test('is right in digits, in words and in another unit of the same length', () => {
    expect(review({ a: EIGHT_WEEKS }, parameters)).toEqual([]);
    const inWords = article(
      'Herval binnen acht weken telt mee. [1]',
      'Une rechute dans les huit semaines compte. [1]',
      'A relapse within 56 days counts. [1]',
    );
    expect(review({ a: inWords }, parameters)).toEqual([]);
  });

  test.each([
    ['nl', 'Herval binnen 14 dagen telt mee. [1]', '"14 dagen"'],
    ['nl', 'Herval binnen zes weken telt mee. [1]', '"zes weken"'],
    ['fr', 'Une rechute dans les 6 semaines compte. [1]', '"6 semaines"'],
    ['en', 'A relapse within 8 working days counts. [1]', '"8 working days"'],
  ] as const)(
    'that two articles state differently is an error in the one that is wrong (%s)',
    (lang, line, said) => {
      const wrong: SmallArticle = { ...EIGHT_WEEKS, [lang]: { short: line } };
      const errors = review({ right: EIGHT_WEEKS, wrong }, parameters).filter((one) =>
        one.includes('relapse_window'),
      );
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(
        new RegExp(`^articles/wrong\\.${lang}\\.md:\\d+: error: ${said} stands here`),
      );
      expect(errors[0]).toMatch(/which is 8 weeks\. Correct the one that is wrong/);
    },
  );

  test('may be told otherwise where sources contradict each other, under what is not certain', () => {
    const doubted: SmallArticle = {
      nl: { ...EIGHT_WEEKS.nl, more: { 'Wat niet zeker is': ['Herval binnen 14 dagen, zegt een bron.'] } },
      fr: {
        short: EIGHT_WEEKS.fr?.short ?? '',
        more: { "Ce qui n'est pas certain": ['14 jours, dit une source.'] },
      },
      en: {
        short: EIGHT_WEEKS.en?.short ?? '',
        more: { 'What is not certain': ['14 days, says one source.'] },
      },
    };
    expect(review({ a: doubted }, parameters)).toEqual([]);
  });

  test('is compared with the value of its own day in an earlier version of an article', () => {
    const before = (line: string): SmallArticle => ({
      nl: { short: line },
      from: '2020-01-01',
      until: '2025-12-31',
    });
    const both = {
      'parameters.yaml':
        entry('14', 'days', '  valid_until: 2025-12-31\n') +
        entry('8', 'weeks', '  valid_from: 2026-01-01\n'),
    };
    const at = (line: string) => review({ a: EIGHT_WEEKS, 'a.2020-01-01': before(line) }, both);
    expect(at('Herval binnen 14 dagen telde mee. [1]')).toEqual([]);
    expect(at('Herval binnen 8 weken telde mee. [1]').join('\n')).toMatch(
      /^articles\/a\.2020-01-01\.nl\.md:\d+: error: "8 weken" .* which is 14 days/,
    );
  });

  test('may not have two values on one day, nor be sought in an article that does not exist', () => {
    const twice = review(
      { a: EIGHT_WEEKS },
      { 'parameters.yaml': entry('8', 'weeks') + entry('8', 'weeks') },
    );
    expect(twice.join('\n')).toMatch(/parameters\.yaml:1: error: relapse_window has two values on one day/);
    const nowhere = { 'parameters.yaml': entry('8', 'weeks', '  articles: [nowhere]\n') };
    expect(review({ a: EIGHT_WEEKS }, nowhere).join('\n')).toMatch(/names the article "nowhere"/);
  });

  test('that is written as no number, or found by no regular expression, is said in one line', () => {
    const broken = (yaml: string) => () => loadParameters(folderWith({}, { 'parameters.yaml': yaml }));
    expect(broken(entry('many', 'weeks'))).toThrow(/^knowledge\/parameters\.yaml cannot be used: [^\n]+$/);
    expect(broken(entry('8', 'weeks').replace('herval binnen {n}', 'herval ({n}'))).toThrow(
      /must be a regular expression with \{n\}/,
    );
  });

  test('that no line states any more is a warning in each language', () => {
    const silent = article('Herval telt mee. [1]', 'Une rechute compte. [1]', 'A relapse counts. [1]');
    expect(review({ a: silent }, parameters)).toEqual(
      ['nl', 'fr', 'en'].map(
        (lang) =>
          `parameters.yaml:1: warning: No ${lang} line states relapse_window. Mend its patterns, or take the parameter out.`,
      ),
    );
  });

  test('that no parameter vouches for is listed for a person, its date is not', () => {
    const folder = folderWith(
      { a: { nl: { short: 'Herval binnen 8 weken, sinds 1 januari 2026, geeft 20% minder. [1]' } } },
      parameters,
    );
    const listed = unlistedNumbers(loadKnowledge(folder).articles, loadParameters(folder), TODAY);
    expect(listed.map(({ number }) => number.said)).toEqual(['20%']);
  });
});

describe('a translation', () => {
  test.each([
    [
      'another number',
      'Une rechute dans les 6 semaines. [1]',
      /a\.fr\.md:\d+: error: "6 semaines" is not in this section of the Dutch/,
    ],
    [
      'a number left out',
      'Une rechute compte. [1]',
      /a\.fr\.md:\d+: error: The Dutch of this section says "8 weken", the French does not/,
    ],
    ['a number more', 'Dans les 8 semaines, 25 euros. [1]', /"25 euros" is not in this section/],
  ])('with %s than the Dutch is an error', (_what, fr, expected) => {
    expect(review({ a: { ...EIGHT_WEEKS, fr: { short: fr } } }).join('\n')).toMatch(expected);
  });

  test('writes numbers its own way', () => {
    const amounts = article(
      'Hoogstens 1.760,83 euro, van 8 tot 16.30 uur, vanaf de 4de maand. [1]',
      'Au plus 1 760,83 euros, de 8 h à 16 h 30, dès le quatrième mois. [1]',
      'At most €1,760.83, from 8 am to 4.30 pm, from the 4th month. [1]',
    );
    expect(review({ a: amounts })).toEqual([]);
  });

  test('that lacks a section of the Dutch, or has one more, is an error', () => {
    const more: SmallArticle = {
      ...EIGHT_WEEKS,
      nl: { ...EIGHT_WEEKS.nl, more: { Uitzonderingen: ['Niet bij een ongeval. [1]'] } },
      en: { short: EIGHT_WEEKS.en?.short ?? '', more: { Steps: ['Call. [1]'] } },
    };
    const said = review({ a: more }).join('\n');
    expect(said).toMatch(/a\.fr\.md:1: error: "## Exceptions" is missing, and the Dutch has it/);
    expect(said).toMatch(/a\.en\.md:\d+: error: "## Steps" is not in the Dutch/);
  });

  test('with fewer than eight questions is a warning', () => {
    const few: SmallArticle = {
      ...EIGHT_WEEKS,
      fr: { short: EIGHT_WEEKS.fr?.short ?? '', questions: ['rechute'] },
    };
    expect(review({ a: few })).toEqual([
      expect.stringMatching(/^articles\/a\.fr\.md:1: warning: There are 1 French questions/),
    ]);
  });
});

describe('what points nowhere', () => {
  test('a topic without an article that holds', () => {
    const topics = {
      'topics.yaml':
        '- { slug: relapse, group: g, title: Herval }\n- { slug: dismissal, group: g, title: Ontslag }\n',
    };
    const past: SmallArticle = {
      ...EIGHT_WEEKS,
      topics: ['dismissal'],
      from: '2020-01-01',
      until: '2025-12-31',
    };
    expect(review({ a: EIGHT_WEEKS, past }, topics)).toEqual([
      expect.stringMatching(/^topics\.yaml:1: error: No article answers the topic "dismissal"/),
    ]);
  });

  test('an article related to one of the past, or to itself', () => {
    const past: SmallArticle = { ...EIGHT_WEEKS, from: '2020-01-01', until: '2025-12-31' };
    const said = review({ a: { ...EIGHT_WEEKS, related: ['past', 'a'] }, past }).join('\n');
    expect(said).toMatch(/a\.nl\.md:1: error: The related article "past" no longer holds/);
    expect(said).toMatch(/The article is related to itself/);
  });

  test('a guide that names an article that does not exist', () => {
    const words = '{ nl: Tekst, fr: Texte, en: Text }';
    const guide = `
title: ${words}
start: { nl: [weg], fr: [voie], en: [way] }
first: q
questions: { q: { ask: ${words}, choices: [{ say: ${words}, to: e }, { say: ${words}, to: e }] } }
ends: { e: { text: ${words}, decides: ${words}, articles: [nowhere] } }
`;
    const said = review({ a: EIGHT_WEEKS }, { 'guides/weg.yaml': guide });
    expect(said.join('\n')).toMatch(
      /guides\/weg\.yaml:1: error: .*"e" names "nowhere", and there is no such article/,
    );
  });

  test('contacts that cannot be read', () => {
    const folder = folderWith({ a: EIGHT_WEEKS }, { 'contacts.yaml': 'emergency: none\n' });
    expect(() => loadKnowledge(folder)).toThrow(/knowledge\/contacts\.yaml cannot be used/);
  });

  test('a title that YAML quotes twice', () => {
    const quoted: SmallArticle = { ...EIGHT_WEEKS, nl: { ...EIGHT_WEEKS.nl, title: `'"Twee keer"'` } };
    expect(review({ a: quoted }).join('\n')).toMatch(/a\.nl\.md:1: error: The title stands between quotes/);
  });

  test('a phrasing that finds an article of another topic', () => {
    const topics = ['relapse', 'dismissal', 'jobbonus'].map(
      (slug) => `- { slug: ${slug}, group: g, title: T }\n`,
    );
    const about = (topic: string, title: string, questions: string[]): SmallArticle => ({
      ...{ topics: [topic], nl: { short: `${title}. [1]`, title, questions } },
    });
    const folder = folderWith(
      {
        herval: about('relapse', 'Opnieuw ziek na een herstart', [
          'opnieuw ziek',
          'terugval na herstart',
          'de jobbonus bij een laag loon',
        ]),
        jobbonus: about('jobbonus', 'De jobbonus bij een laag loon', [
          'jobbonus loon',
          'jobbonus op mijn rekeningnummer',
          'bonus laag loon',
        ]),
        ontslag: about('dismissal', 'Ontslag tijdens ziekte', ['ontslagen worden', 'opzeg tijdens ziekte']),
      },
      { 'topics.yaml': topics.join('') },
    );
    expect(misplacedPhrasings(loadKnowledge(folder).articles, folder)).toEqual([
      { lang: 'nl', article: 'herval', phrasing: 'de jobbonus bij een laag loon', found: 'jobbonus' },
    ]);
  });
});

describe('the articles', () => {
  test('have nothing wrong in a review, and state each of more than a hundred numbers', () => {
    const found = reviewKnowledge(loadKnowledge(), knowledgeFolder, TODAY);
    expect(found.map(formatFinding)).toEqual([]);
    expect(loadParameters().length).toBeGreaterThan(100);
  }, 30_000);
});
