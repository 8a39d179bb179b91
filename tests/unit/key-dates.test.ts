import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { countFrom } from '../../src/answering/key-dates/count.ts';
import { listKeyDates, listTerms, type AskedStanding } from '../../src/answering/key-dates/list-key-dates.ts';
import { checkKeyDates, loadKeyDates, standings, type Span } from '../../src/knowledge/key-dates.ts';
import { knowledgeFolder, loadKnowledge } from '../../src/knowledge/load.ts';
import { TODAY } from '../support/werkwijzer.ts';

const loaded = loadKnowledge();
const ids = new Set(loaded.articles.map(({ id }) => id));
const rules = loadKeyDates((id) => ids.has(id));

/** The days of a rule for an illness; undefined where the rule does not hold. */
function daysOf(id: string, first: string, standing: AskedStanding, today = TODAY) {
  const found = listKeyDates(rules, { first, standing, today }).find(({ rule }) => rule.id === id);
  return found && (found.from === found.until ? found.from : [found.from, found.until]);
}

// Worked out by hand on a calendar; the last column names what the rule leans on.
describe('each rule, by hand', () => {
  test.each<[string, string, AskedStanding, string | string[], string]>([
    ['guaranteed-salary-week-1', '2026-03-03', 'blue_collar', '2026-03-09', 'ACV: day 1-7'],
    ['guaranteed-salary-week-2', '2026-03-03', 'blue_collar', '2026-03-16', 'ACV: day 8-14'],
    ['benefit-and-supplement', '2026-03-03', 'blue_collar', '2026-03-17', 'ACV: day 15'],
    ['supplement-end', '2026-03-03', 'blue_collar', '2026-04-01', 'ACV: day 30'],
    ['guaranteed-salary-end', '2026-03-03', 'white_collar', '2026-04-01', 'ACV: 30 calendar days'],
    ['guaranteed-salary-end', '2024-02-01', 'white_collar', '2024-03-01', 'ACV, over a leap day'],
    ['guaranteed-salary-school', '2026-09-01', 'teacher', '2026-09-30', 'Onderwijs Vlaanderen'],
    ['declare-blue-collar', '2026-03-03', 'blue_collar', '2026-03-17', 'Helan: 14 days after the first'],
    ['declare-white-collar', '2026-03-03', 'white_collar', '2026-03-31', 'Helan: 28 days after the first'],
    ['declare-7-days', '2026-03-03', 'interim', '2026-03-10', 'Helan: 7 days after the first'],
    ['declare-7-days', '2025-12-28', 'job_seeker', '2026-01-04', 'Helan: 7 days after the first'],
    ['declare-self-employed', '2026-03-03', 'self_employed', '2026-03-10', 'RSVZ: first day not counted'],
    ['eight-days-self-employed', '2026-03-03', 'self_employed', '2026-03-10', 'RSVZ: at least 8 days'],
    ['four-weeks-employer', '2026-03-03', 'civil_servant', '2026-03-31', 'Claeys & Engels: 4 weeks'],
    ['return-examination', '2026-03-03', 'teacher', '2026-03-31', 'Empreva: 4 weeks'],
    ['rit-employer-old', '2025-06-15', 'white_collar', '2025-09-15', 'Securex: 3 months until 2025'],
    ['rit-start', '2026-03-03', 'white_collar', '2026-03-03', 'Securex: day 1 since 2026'],
    ['rit-start', '2025-11-10', 'blue_collar', '2026-01-01', 'Securex: not before the rule'],
    ['work-potential', '2026-01-01', 'interim', '2026-02-26', 'Securex: 8 weeks'],
    ['rit-duty', '2026-01-15', 'white_collar', '2026-07-15', 'Securex: 6 months'],
    ['fedris-burn-out', '2026-03-03', 'blue_collar', '2026-05-02', 'Fedris: less than 2 months'],
    ['certificate-3-months', '2026-03-03', 'self_employed', '2026-06-02', 'Sociale zekerheid: 3 months'],
    ['help-of-others', '2026-03-03', 'job_seeker', '2026-06-03', 'RIZIV: from the 4th month'],
    ['questionnaire-old', '2025-01-01', 'white_collar', '2025-03-12', 'RIZIV: 10 weeks'],
    ['questionnaire', '2026-01-01', 'self_employed', '2026-03-12', 'RIZIV: 10 weeks, uncertain'],
    ['contact-month-4', '2026-03-03', 'white_collar', ['2026-06-03', '2026-07-02'], 'KB 15/01/2024'],
    ['contact-month-4-self-employed', '2026-03-03', 'self_employed', ['2026-06-03', '2026-07-02'], 'RSVZ'],
    ['contact-month-7', '2026-03-03', 'job_seeker', ['2026-09-03', '2026-10-02'], 'KB 15/01/2024'],
    ['contact-month-11', '2026-03-03', 'blue_collar', ['2027-01-03', '2027-02-02'], 'KB 15/01/2024'],
    ['force-majeure-9-months', '2025-02-15', 'white_collar', '2025-11-15', 'FOD: 9 months until 2025'],
    ['force-majeure-6-months', '2025-06-01', 'white_collar', '2026-01-01', 'Droits Quotidiens: since 2026'],
    ['force-majeure-6-months', '2026-03-03', 'interim', '2026-09-03', 'Droits Quotidiens: 6 months'],
    ['temporary-unemployment', '2026-03-03', 'blue_collar', '2026-09-03', 'Securex: not in 6 months'],
    ['job-seeker-6-months', '2026-03-03', 'job_seeker', '2026-09-03', 'MC: first 6 months'],
    ['other-occupations', '2026-03-03', 'white_collar', '2026-09-03', 'Bondgenoot: 6 months, uncertain'],
    ['primary-end', '2024-03-01', 'white_collar', '2025-02-28', 'FSMB: the first year'],
    ['invalidity', '2026-03-03', 'self_employed', '2027-03-03', 'FSMB: after a year'],
    ['fund-voucher', '2024-01-10', 'job_seeker', '2025-04-01', 'RIZIV: since 1 April 2025'],
    ['route-c', '2026-03-03', 'blue_collar', '2027-03-03', 'Inclusief Ondernemen: 1 year'],
  ])('%s from %s, %s: %s (%s)', (id, first, standing, days) => {
    expect(daysOf(id, first, standing)).toEqual(days);
  });

  test('none is left untested', () => {
    const text = readFileSync(import.meta.filename, 'utf8');
    for (const { id } of rules.dates) expect(text, id).toContain(`['${id}', '`);
  });
});

describe('the rule of the day', () => {
  test.each<[string, string, AskedStanding]>([
    ['work-potential', '2025-12-31', 'white_collar'],
    ['rit-duty', '2025-12-31', 'white_collar'],
    ['certificate-3-months', '2025-12-31', 'white_collar'],
    ['rit-start', '2025-09-30', 'white_collar'],
    ['rit-employer-old', '2025-10-01', 'white_collar'],
    ['force-majeure-9-months', '2025-04-01', 'white_collar'],
    ['force-majeure-6-months', '2025-03-31', 'white_collar'],
    ['contact-month-4', '2023-12-31', 'white_collar'],
    ['contact-month-4-self-employed', '2024-03-31', 'self_employed'],
    ['contact-month-7', '2026-03-03', 'self_employed'],
    ['guaranteed-salary-end', '2026-03-03', 'self_employed'],
    ['force-majeure-6-months', '2026-03-03', 'self_employed'],
    ['work-potential', '2026-03-03', 'job_seeker'],
    ['declare-white-collar', '2026-03-03', 'blue_collar'],
  ])('%s does not hold for an illness since %s, %s', (id, first, standing) => {
    expect(daysOf(id, first, standing)).toBeUndefined();
  });

  test.each<[string, string, AskedStanding]>([
    ['relapse-salary-old', '2025-12-31', 'white_collar'],
    ['relapse-salary', '2026-01-01', 'white_collar'],
    ['not-for-illness-before-2026', '2025-12-31', 'blue_collar'],
    ['contacts-before-2024', '2023-06-01', 'job_seeker'],
    ['before-2023', '2022-06-01', 'self_employed'],
    ['self-employed-contacts', '2026-01-01', 'self_employed'],
    ['own-sick-leave', '2026-01-01', 'civil_servant'],
    ['living-wage', '2026-01-01', 'living_wage'],
  ])('%s is told for an illness since %s, %s', (id, first, standing) => {
    const told = listTerms(rules, { first, standing, today: TODAY }).map((term) => term.id);
    expect(told).toContain(id);
  });

  test('every first day has one rule for medical force majeure and one for the questionnaire', () => {
    fc.assert(
      fc.property(firstDays('2023-01-01', '2026-12-31'), (first) => {
        const found = listKeyDates(rules, { first, standing: 'white_collar', today: TODAY });
        expect(found.filter(({ rule }) => rule.id.startsWith('force-majeure'))).toHaveLength(1);
        expect(found.filter(({ rule }) => rule.id.startsWith('questionnaire'))).toHaveLength(1);
        expect(found.filter(({ rule }) => rule.id.startsWith('rit-') && rule.opens)).toHaveLength(1);
      }),
    );
  });

  test('an employee who does not say which kind gets the dates of both', () => {
    const days = listKeyDates(rules, { first: '2026-03-03', standing: 'employee', today: TODAY });
    const found = days.map(({ rule }) => rule.id);
    expect(found).toEqual(expect.arrayContaining(['declare-blue-collar', 'declare-white-collar']));
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('counting', () => {
  test.each<[string, Span, string]>([
    ['2025-08-31', { months: 6 }, '2026-03-01'],
    ['2023-08-31', { months: 6 }, '2024-03-01'],
    ['2025-11-30', { months: 3 }, '2026-03-01'],
    ['2024-02-29', { years: 1 }, '2025-03-01'],
    ['2023-03-01', { years: 1 }, '2024-03-01'],
    ['2026-01-31', { months: 1 }, '2026-03-01'],
    ['2026-03-28', { weeks: 1 }, '2026-04-04'],
  ])('from %s a whole %o is over on %s', (first, span, day) => {
    expect(countFrom(first, { after: span })).toBe(day);
  });

  test('the last day of a period is the day before the next one begins, and day n ends n days', () => {
    fc.assert(
      fc.property(firstDays('2020-01-01', '2030-12-31'), fc.integer({ min: 1, max: 36 }), (first, n) => {
        for (const span of [{ days: n }, { weeks: n }, { months: n }, { years: (n % 5) + 1 }]) {
          const last = countFrom(first, { last_of: span });
          expect(countFrom(last, { day: 2 })).toBe(countFrom(first, { after: span }));
          expect(last >= first).toBe(true);
        }
        expect(countFrom(first, { last_of: { days: n } })).toBe(countFrom(first, { day: n }));
      }),
    );
  });

  test('months keep the day of the month, or begin the next where it is missing', () => {
    fc.assert(
      fc.property(firstDays('2020-01-01', '2030-12-31'), fc.integer({ min: 1, max: 36 }), (first, months) => {
        const day = countFrom(first, { after: { months } }).slice(8);
        expect([first.slice(8), '01']).toContain(day);
      }),
    );
  });

  test('the dates come in order, and are past, now or to come as of the day', () => {
    const asked = { first: '2026-03-03', standing: 'blue_collar', today: '2026-06-03' } as const;
    const found = listKeyDates(rules, asked);
    expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort());
    const timeOf = (id: string) => found.find(({ rule }) => rule.id === id)?.time;
    expect(['certificate-3-months', 'contact-month-4', 'rit-duty'].map(timeOf)).toEqual([
      'past',
      'now',
      'coming',
    ]);
  });
});

describe('key dates that are not right are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-dates-'));
  cpSync(join(knowledgeFolder, 'key-dates.yaml'), join(folder, 'key-dates.yaml'));
  const file = join(folder, 'key-dates.yaml');
  const right = readFileSync(file, 'utf8');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('those of the knowledge base are right', () => {
    expect(checkKeyDates(loaded, knowledgeFolder)).toEqual([]);
  });

  test.each([
    ['an unknown article', 'article: herval', 'article: bestaat-niet', 'there is no such article'],
    ['an unknown source', 'sources: [acv]', 'sources: [acw]', 'there is no such source'],
    ['a date without a source', 'sources: [rsvz]', 'sources: []', 'has no source'],
    [
      'a source nobody leans on',
      'sources: [fedris]',
      'sources: [acv]',
      'nothing leans on the source "fedris"',
    ],
    ['a source without a date', 'dated: "2026-06-16"', 'dated: ""', 'dated'],
    ['a language that is left out', "nl: je werkgever, fr: l'employeur", 'nl: je werkgever', 'fr'],
    ['two of one name', 'id: supplement-end', 'id: guaranteed-salary-end', 'stands there twice'],
    ['an uncertain date that nobody confirms', 'certainty: medium', 'certainty: low', 'confirms'],
    ['a page of a party', 'https://www.fedris.be/', 'https://www.n-va.be/', 'party or politician'],
    ['"u" for "je"', 'nl: Niet akkoord met', 'nl: Bent u niet akkoord met', 'write "je"'],
  ])('%s', (_what, from, to, why) => {
    expect(right).toContain(from);
    writeFileSync(file, right.replace(from, to));
    expect(() => loadKeyDates((id) => ids.has(id), folder)).toThrow(why);
    expect(
      checkKeyDates(loaded, folder)
        .map(({ problem }) => problem)
        .join(),
    ).toContain(why);
  });
});

test('every standing is told something', () => {
  for (const standing of standings) {
    const asked = { first: '2026-03-03', standing, today: TODAY };
    expect(listKeyDates(rules, asked).length + listTerms(rules, asked).length, standing).toBeGreaterThan(0);
  }
});

function firstDays(from: string, until: string): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date(from), max: new Date(until), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}
