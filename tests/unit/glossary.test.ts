import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import { formatFinding } from '../../src/knowledge/finding.ts';
import { ownKnowledge } from '../../src/knowledge/load.ts';
import { withChange } from '../support/changed-knowledge.ts';
import { theAnswerer, TODAY } from '../support/werkwijzer.ts';

const ask = (text: string, more: Partial<{ asOf: string; memory: Answer['memory'] }> = {}) =>
  theAnswerer()({ text, ...more }, TODAY);

/** On a busy machine the index of three languages takes longer than a test may. */
beforeAll(() => {
  theAnswerer();
}, 120_000);

/** What the check says of the real folder with one file changed. */
function findings(name: string, change: (text: string) => string): string {
  return withChange(name, change, (loaded) => checkKnowledge(loaded, TODAY))
    .map(formatFinding)
    .join('\n');
}

describe('a question about one word', () => {
  test.each([
    ['wat is OCMW', 'nl', /^OCMW = openbaar centrum voor maatschappelijk welzijn: /],
    ['waar staat OCMW voor?', 'nl', /^OCMW = /],
    ['OCMW?', 'nl', /^OCMW = /],
    ['ocmw', 'nl', /^OCMW = /],
    ['en wat betekent arbeidsongeschikt eigenlijk?', 'nl', /^Arbeidsongeschiktheid: door ziekte/],
    ['leefloon, wat is dat?', 'nl', /^Leefloon: minimuminkomen/],
    ["c'est quoi le CPAS ?", 'fr', /^OCMW = centre public d'action sociale/],
    ['what does PAAZ stand for?', 'en', /^PAAZ = psychiatric ward/],
  ])('%s', (question, lang, said) => {
    const answer = ask(question);
    expect([answer.behaviour, answer.reason, answer.lang]).toEqual(['answer', 'term', lang]);
    expect(answer.text).toMatch(said);
    expect(answer.text.split(/\s+/).length).toBeLessThan(60);
  });

  test('leads to the article that tells more, which then answers', () => {
    const { nextSteps, topics, memory } = ask('wat is OCMW');
    expect(topics.slice(0, 2)).toEqual(['benefit-finance', 'glossary']);
    expect(memory.articleId).toBe('leefloon-en-ziek');
    expect(nextSteps.map(({ question }) => ask(question).articles[0])).toEqual([
      expect.stringMatching(/^leefloon-en-ziek@/),
    ]);
  });

  test('has the glossary for its topic when no article tells more', () => {
    const { topics, nextSteps } = ask('wat betekent ICF?');
    expect({ topics, nextSteps }).toEqual({ topics: ['glossary'], nextSteps: [] });
  });

  test('shows the source of a rule, numbered from one', () => {
    const { markdown, citations } = ask('wat is primaire arbeidsongeschiktheid?');
    expect(markdown).toMatch(/\[1\]/);
    expect(citations.map(({ position, publisher }) => [position, publisher])).toEqual([[1, 'FSMB']]);
  });

  test('gets the article itself where that says what the word means, with the glossary among its topics', () => {
    const { reason, articles, topics } = ask('wat is invaliditeit?');
    expect(reason).toBe('covered');
    expect(articles[0]).toMatch(/^ziekte-langer-dan-een-jaar@/);
    expect(topics.slice(0, 2)).toEqual(['benefit-basics', 'glossary']);
  });

  test('says that no official name was found for route C2, and invents none', () => {
    expect(ask('wat is route C2?').text).toMatch(/geen officiële uitleg/);
  });

  test('about a past day gets what holds on that day, or an honest no', () => {
    expect(ask('wat is OCMW', { asOf: '2020-01-01' }).reason).not.toBe('term');
  });

  test.each([
    ['wat doet het OCMW voor wie ziek is en een leefloon heeft?'],
    ['wat is het telefoonnummer van het OCMW?'],
    ['leefloon'],
    ['ik wil niet meer leven, wat is OCMW'],
  ])('is not this one: %s', (question) => {
    expect(ask(question).reason).not.toBe('term');
  });
});

describe('words under an answer', () => {
  const lineOf = ({ markdown }: Answer) => markdown.split('\n').at(-1) ?? '';

  test('explain an abbreviation that the article does not, at the very end', () => {
    const answer = ask('AMA starten: aanmelden, je statuut en de toestemming');
    expect(answer.articles[0]).toMatch(/^ama-toestemming@/);
    expect(lineOf(answer)).toMatch(/^\*\*Woorden:\*\* CAW = centrum dat helpt bij sociale problemen/);
  });

  test('never explain the subject of the answer, and never what the answer explains', () => {
    const { text } = ask('wat doet de terug-naar-werkcoördinator van het ziekenfonds?');
    expect(text).not.toMatch(/Woorden:.*TNWC = /);
    const explainedItself = ask('Iemand bij GTB krijgen: wie beslist, en hoe vraag je het').text;
    expect(explainedItself).not.toMatch(/Woorden:.*GTB = /);
  });

  test('are three at most in any article and language, and every source mark has its citation', () => {
    for (const { texts } of ownKnowledge().articles) {
      for (const text of Object.values(texts)) {
        const answer = ask(text.title);
        const line = /^\*\*(?:Woorden|Mots|Words) ?:\*\*/.test(lineOf(answer)) ? lineOf(answer) : '';
        expect((line.match(/ = /g) ?? []).length, text.title).toBeLessThanOrEqual(3);
        const marks = [...answer.markdown.matchAll(/\[(\d+)\]/g)].map((mark) => Number(mark[1]));
        expect(Math.max(0, ...marks), text.title).toBe(answer.citations.length);
      }
    }
  });
});

describe('the check of the glossary', () => {
  test.each([
    [
      'an article that does not exist',
      /article: leefloon-en-ziek/,
      'article: nowhere',
      /names the article "nowhere"/,
    ],
    [
      'a source that no article has',
      /https:\/\/www\.fsmb\.be[^']*/,
      'https://x.be',
      /No article has the source "https:\/\/x\.be"/,
    ],
    [
      'a number without a source',
      /centrum met een team/,
      'centrum met 9 mensen',
      /"cgg" has a number without a source/,
    ],
    [
      'two terms with one name',
      /also: \[gewaarborgde maand\]/,
      'also: [leefloon]',
      /is a name of "gewaarborgd-loon" too/,
    ],
    [
      'a full stop',
      /zorg voor mensen met psychische problemen/,
      'zorg voor mensen.',
      /ends with a full stop/,
    ],
    [
      'an explanation that is too long',
      /zorg voor mensen met psychische problemen/,
      `zorg${' en zorg'.repeat(15)}`,
      /"ggz" has 31 words/,
    ],
  ])('names %s, at the line of the term', (_name, from, to, expected) => {
    const said = findings('glossary.yaml', (text) => text.replace(from, to));
    expect(said).toMatch(expected);
    expect(said).toMatch(/^glossary\.yaml:\d{1,4}: /m);
  });

  test('stops at a field that does not exist', () => {
    expect(() => findings('glossary.yaml', (text) => text.replace('  grade: high', '  colour: red'))).toThrow(
      /knowledge\/glossary\.yaml cannot be used/,
    );
  });
});

describe('phone numbers', () => {
  const told = (text: string) => (t: string) => t.replace('## Kort antwoord\n', `## Kort antwoord\n${text} `);

  test('in articles and guides all stand in contacts.yaml, and unconfirmed ones only under what is not certain', () => {
    const said = checkKnowledge(ownKnowledge(), TODAY).map(formatFinding);
    expect(said.filter((line) => /contacts\.yaml|confirms/.test(line))).toEqual([]);
  });

  test.each([
    ['a number of nobody', 'Bel 02 123 45 67.', /02 123 45 67 is not in contacts\.yaml/],
    [
      'a number without a source, told as certain',
      'Bel 02 515 44 44.',
      /No source that was read confirms 02 515 44 44/,
    ],
  ])('%s is found', (_name, text, expected) => {
    expect(findings('articles/herval.nl.md', told(text))).toMatch(expected);
  });

  test('a number needs a source, or the word that it has none', () => {
    const without = (text: string) =>
      text.replace(/(phone: '02 515 44 44'\n.*\n) +own_knowledge: true\n/, '$1');
    expect(() => findings('contacts.yaml', without)).toThrow(/A phone number needs a source/);
  });
});
