import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { say, type TextKey } from '../../src/i18n/index.ts';
import { languages } from '../../src/lang.ts';
import { openKnowledge } from '../../src/knowledge/base.ts';
import { theAnswerer, TODAY } from '../support/werkwijzer.ts';

const ask = (text: string, more: Partial<{ asOf: string; memory: Answer['memory'] }> = {}, today = TODAY) =>
  theAnswerer()({ text, ...more }, today);

describe('the steps', () => {
  test('are named and timed, in order', () => {
    expect(Object.keys(ask('wat is medische overmacht').timings)).toEqual([
      'normalise',
      'crisis',
      'personal_data',
      'key_dates',
      'guide',
      'sheet',
      'term',
      'retrieve',
      'decide',
      'compose',
      'cite',
    ]);
  });

  test('after a crisis nothing else runs', () => {
    expect(Object.keys(ask('ik wil niet meer leven').timings)).toEqual(['normalise', 'crisis']);
  });

  test('after a national number nothing is looked up', () => {
    expect(ask('85.07.30-033.28 mag ik werken').timings.retrieve).toBeUndefined();
  });
});

describe('what an answer says', () => {
  test('comes line by line from articles, and every number has a source or stands under "not certain"', () => {
    const { markdown, citations } = ask('hoelang op voorhand moet ik gedeeltelijk werken aanvragen?');
    expect(citations.map(({ position }) => position)).toEqual(citations.map((_, n) => n + 1));
    const [sure = ''] = markdown.split('**Niet zeker**');
    const rules = sure.split('\n').filter((line) => /^- .*\d/.test(line.replace(/\[\d+\]/g, '')));
    expect(rules.filter((line) => !/\[\d+\]/.test(line) && !/\d{4} \d{2} \d{2}|0800/.test(line))).toEqual([]);
  });

  test('stands alone where it is clear what is meant', () => {
    expect(ask('wat doet de terug-naar-werkcoördinator?').articles).toHaveLength(1);
  });

  test('says so where it is not, and tells shortly, with their own sources, what else may be meant', () => {
    const { markdown, articles, citations, nextSteps } = ask('moet ik dat aan iemand zeggen van die uren?');
    expect(markdown).toMatch(/^_Ik ben niet zeker/);
    expect(articles.length).toBeGreaterThan(1);
    const others = markdown.split('**Of bedoelde je dit:').slice(1);
    expect(others).toHaveLength(articles.length - 1);
    const marks = [...others.join('').matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every((mark) => citations[mark - 1]?.position === mark)).toBe(true);
    for (const other of others) expect(other).toContain(nextSteps[others.indexOf(other)]?.label);
  });

  test('is the same words with and without marks', () => {
    const { markdown, text } = ask('wat is een tnwc');
    expect(text).not.toMatch(/\[\d+\]|\*\*/);
    expect(markdown.replace(/\[\d+\]|\*\*|\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test('offers at most three next questions, and each of them is answered', () => {
    const { nextSteps } = ask('wat is medische overmacht');
    expect(nextSteps.length).toBeGreaterThan(0);
    expect(nextSteps.length).toBeLessThanOrEqual(3);
    expect(nextSteps.map(({ question }) => ask(question).behaviour)).toEqual(nextSteps.map(() => 'answer'));
  });

  test('names at most five topics, the answer’s own first', () => {
    const { topics } = ask('wat is medische overmacht');
    expect(topics[0]).toBe('medical-force-majeure');
    expect(topics.length).toBeLessThanOrEqual(5);
    expect(new Set(topics).size).toBe(topics.length);
  });

  test('speaks first of the status that was asked about', () => {
    const { text } = ask('medische overmacht bij een ambtenaar, kan dat?');
    expect(text.indexOf('Ambtenaren')).toBeGreaterThan(0);
    expect(text.indexOf('Ambtenaren')).toBeLessThan(text.indexOf('Wat je nu kan doen'));
  });

  test('says when personal details were passed over, and does not repeat them', () => {
    const { text, behaviour } = ask(
      'mijn patiënt Jan Peeters (0470 12 34 56) wil halftijds herbeginnen, wie keurt dat goed?',
    );
    expect(behaviour).toBe('answer');
    expect(text).toMatch(/persoonlijke gegevens/);
    expect(text).not.toMatch(/Peeters|0470/);
  });
});

describe('the rule of a day', () => {
  test('an undated question never gets the rule of before', () => {
    const { text, articles } = ask('na hoeveel weken herval krijg je opnieuw gewaarborgd loon?');
    expect(articles[0]).toMatch(/^herval@2026/);
    expect(text).toMatch(/8 weken/);
  });

  test('a question about an earlier day gets the rule of that day, and says so', () => {
    const { text, articles } = ask('wat geldt bij herval voor het gewaarborgd loon?', { asOf: '2025-06-30' });
    expect(articles[0]).toMatch(/^herval@2022/);
    expect(text).toMatch(/gold op 30 juni 2025/);
    expect(text).toMatch(/14 dagen/);
  });

  test('the day may stand in the words', () => {
    expect(ask('wat was de regel over medische overmacht in 2024?').articles[0]).toMatch(/@2022-11-28/);
  });

  test('a year in someone’s story is not the day asked for', () => {
    expect(ask('ik ben ziek sinds 2023, wat als ik herval?').articles[0]).toMatch(/@2026/);
  });

  test('a day for which there is no version is said, with the rule we have', () => {
    const { text, reason } = ask('wat is medische overmacht?', { asOf: '1999-01-01' });
    expect(reason).toBe('other_time');
    expect(text).toMatch(/Wat op 1 januari 1999 gold, staat niet in mijn fiches/);
  });

  test('an article that has run out does not answer an undated question', () => {
    const { behaviour, reason } = ask('hoe werkt de loopbaancheque?', {}, '2031-01-01');
    expect({ behaviour, reason }).toEqual({ behaviour: 'abstain', reason: 'expired' });
  });
});

describe('a conversation', () => {
  test('remembers what it was about, and no words', () => {
    const { memory } = ask('wat is medische overmacht');
    expect(memory).toEqual({ articleId: 'medische-overmacht' });
  });

  test('a question that leans on the one before keeps its subject', () => {
    const { memory } = ask('wat doet de terug-naar-werkcoördinator?');
    expect(ask('en wie betaalt dat?', { memory }).articles[0]).toMatch(/^tnwc@/);
  });

  test('a question with a subject of its own does not', () => {
    const { memory } = ask('wat doet de terug-naar-werkcoördinator?');
    expect(ask('mag ik vrijwilligerswerk doen tijdens mijn ziekte?', { memory }).articles[0]).toMatch(
      /^vrijwilligerswerk@/,
    );
  });
});

describe('an honest no', () => {
  test.each([
    ['welke winterbanden zijn het best voor mijn auto?'],
    ['recept voor lasagne'],
    ['wie wint het WK voetbal'],
    ['quel est le meilleur restaurant de Gand ?'],
    ['what is the capital of Peru?'],
  ])('%s', (question) => {
    const { behaviour, articles, citations } = ask(question);
    expect({ behaviour, articles, citations }).toEqual({ behaviour: 'abstain', articles: [], citations: [] });
  });

  test('something else in the middle of a conversation is not taken for a follow-up', () => {
    const { memory } = ask('wat doet de terug-naar-werkcoördinator?');
    expect(ask('welke winterbanden zijn het best voor mijn auto?', { memory }).behaviour).toBe('abstain');
    expect(ask('al 3 jaar', { memory }).behaviour).toBe('answer');
  });

  test.each([
    ['zeg mij ja of nee: zal de dokter mijn halve dagen aanvaarden', 'decide_eligibility'],
    ['merci hoor, daar ben ik mee geholpen', 'thanks'],
  ])('what asks for no rule, in words that nobody wrote down, is not looked up: %s', (question, reason) => {
    const { reason: given, articles } = ask(question);
    expect({ given, articles }).toEqual({ given: reason, articles: [] });
  });

  test.each([
    'wie beslist of ik halve dagen mag werken',
    'mag mijn baas weten welke ziekte ik heb',
    'wat zeg ik best tegen de adviserend arts',
    'moet ik mijn bijberoep melden',
  ])('what asks for a rule in almost the same words is answered: %s', (question) => {
    expect(ask(question).behaviour).toBe('answer');
  });

  // Other words around the name than the border learned from.
  test('whoever names one of our subjects in a plain question is hardly ever sent away', () => {
    const names = openKnowledge(TODAY).articles.flatMap(({ texts }) => texts.nl.synonyms.slice(0, 2));
    const asked = names.flatMap((name) => [
      `hoe zat het met ${name}?`,
      `vertel eens over ${name}`,
      `wat weten jullie over ${name}?`,
    ]);
    const away = asked.filter((text) => ask(text).behaviour !== 'answer');
    expect(away.length / asked.length).toBeLessThan(0.02);
  });

  // The words of asking are words of ours too: what one tells an employer, what one may know.
  test.each([
    ['nl', 'vertel eens over X', 0.88],
    ['nl', 'wat weten jullie over X?', 0.88],
    ['nl', 'kan je mij iets vertellen over X', 0.88],
    ['fr', 'parlez-moi de X', 0.88],
    ['en', 'tell me about X', 0.88],
  ] as const)('whoever asks to hear about a subject hears about that one (%s): %s', (lang, words, least) => {
    const { articles } = openKnowledge(TODAY);
    const namesOf = ({ texts }: (typeof articles)[number]) => texts[lang]?.synonyms ?? [];
    const asked = articles.flatMap((article) => namesOf(article).slice(0, 2));
    const right = asked.filter((name) => {
      const [first] = ask(words.replace('X', name)).articles;
      return articles.some(
        (article) => first?.startsWith(`${article.id}@`) && namesOf(article).includes(name),
      );
    });
    expect(right.length / asked.length).toBeGreaterThan(least);
  });

  test('nothing to read gets a friendly hint', () => {
    expect(ask('  \u200b ').reason).toBe('empty');
  });

  test('every ending has its text in every language', () => {
    const reasons = {
      abstain: [
        'not_covered',
        'expired',
        'injection',
        'gaming',
        'medical',
        'legal',
        'tax',
        'other_country',
        'other_region',
        'off_topic',
      ],
      handoff: ['own_file', 'decide_eligibility', 'complaint', 'human'],
      refuse: ['privacy_others', 'privacy_system', 'personal_data'],
      smalltalk: ['greeting', 'thanks', 'goodbye', 'who_are_you', 'insult', 'gibberish', 'reaction', 'empty'],
    };
    for (const [prefix, list] of Object.entries(reasons)) {
      for (const reason of list) {
        for (const lang of languages)
          expect(say(lang, `${prefix}.${reason}` as TextKey)).not.toMatch(/^[a-z]+\.[a-z_]+$/);
      }
    }
  });
});

describe('bounds', () => {
  test('a very long message is cut and still answered quickly', () => {
    const begin = performance.now();
    expect(ask('ik ben ziek en wil halftijds werken. '.repeat(5000)).behaviour).toBe('answer');
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
