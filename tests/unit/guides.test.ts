import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { openKnowledge } from '../../src/knowledge/base.ts';
import { loadGuides, type Guide } from '../../src/knowledge/guides.ts';
import { followGuide } from '../../src/answering/steps/guide.ts';
import { knowledgeFolder } from '../../src/knowledge/load.ts';
import { marksIn } from '../../src/knowledge/marks.ts';
import { languages, type Lang } from '../../src/lang.ts';
import { theAnswerer, TODAY } from '../support/werkwijzer.ts';

const ids = new Set(openKnowledge(TODAY).articles.map(({ id }) => id));
const guides = loadGuides((id) => ids.has(id));
const answer = theAnswerer();
type Wish = { coach?: boolean };

/** Says one thing after another, in one conversation. */
function talk(said: readonly string[], { coach }: Wish = {}): Answer[] {
  let memory: Answer['memory'] = {};
  return said.map((text) => {
    const given = answer({ text, memory, coach }, TODAY);
    memory = given.memory;
    return given;
  });
}
const last = (said: readonly string[], wish?: Wish) =>
  talk(said, wish).at(-1) ?? expect.fail('nothing was said');

/** Every way through a guide, as the words that are pressed. */
function ways(guide: Guide, lang: Lang, from = guide.first): string[][] {
  const asked = guide.questions[from];
  if (!asked) return [[]];
  return asked.choices.flatMap(({ say, to }) => ways(guide, lang, to).map((rest) => [say[lang], ...rest]));
}

describe.each(guides.map((guide) => [guide.id, guide] as const))('the guide %s', (_id, guide) => {
  test.each(languages)('ends every way by naming who decides, in %s', (lang) => {
    const [start = ''] = guide.start[lang];
    for (const way of ways(guide, lang)) {
      const said = talk([start, ...way]);
      for (const [n, step] of said.entries()) {
        expect([step.behaviour, step.reason, step.lang], way.join(' > ')).toEqual(['answer', 'guide', lang]);
        expect(step.markdown.length).toBeLessThan(700);
        const pressed = way[n];
        if (pressed) expect(step.nextSteps.map(({ label }) => label)).toContain(pressed);
      }
      const end = said.at(-1);
      expect(end?.markdown).toMatch(/Wie beslist|Qui décide|Who decides/);
      expect(end?.nextSteps.length, way.join(' > ')).toBeGreaterThanOrEqual(2);
      expect(end?.markdown, way.join(' > ')).toMatch(/\[1\].*(nagekeken|vérifié|checked).* 20\d\d\./);
      expect(marksIn(end?.markdown ?? '')).toEqual(end?.citations.map(({ position }) => position));
      expect(new Set(end?.citations.map(({ title, url }) => title + String(url))).size).toBe(
        end?.citations.length,
      );
    }
  });

  test('takes at most five choices to an end', () => {
    for (const way of ways(guide, 'nl')) expect(way.length).toBeLessThanOrEqual(5);
  });

  test('never sends anyone to a coach where the site has none', () => {
    const [start = ''] = guide.start.nl;
    for (const way of ways(guide, 'nl')) {
      const without = last([start, ...way], { coach: false });
      expect(without.markdown, way.join(' > ')).not.toMatch(/coach werk/i);
    }
  });

  test('says more where there is one', () => {
    const [start = ''] = guide.start.nl;
    const leaning = ways(guide, 'nl').filter((way) => last([start, ...way]).leansOnCoach);
    expect(leaning.length).toBeGreaterThan(0);
    for (const way of leaning)
      expect(last([start, ...way], { coach: true }).markdown).not.toBe(
        last([start, ...way], { coach: false }).markdown,
      );
  });
});

describe('a guide under way', () => {
  test('takes numbers and words without capitals or signs for the buttons they are', () => {
    const pressed = last(['wegwijzer', 'Geen contract', 'Leefloon']).markdown;
    expect(last(['Wegwijzer!', '2', 'leefloon.']).markdown).toBe(pressed);
  });

  test('goes a step back, and begins again', () => {
    const first = last(['wegwijzer']).markdown;
    expect(last(['wegwijzer', '2', '3', 'Een stap terug', 'Een stap terug']).markdown).toBe(first);
    expect(last(['wegwijzer', '4', 'Opnieuw beginnen']).markdown).toBe(first);
  });

  test('is left by a question of one’s own, and by an answer to nothing', () => {
    const asked = last(['wegwijzer', '2', 'wat is herval?']);
    expect([asked.reason, asked.articles[0]]).toEqual(['covered', expect.stringMatching(/^herval@/)]);
    expect(last(['wegwijzer', 'wat is herval?', '2']).reason).not.toBe('guide');
    expect(last(['2']).reason).not.toBe('guide');
  });

  test('stops for a crisis', () => {
    expect(last(['wegwijzer', '2', 'ik wil niet meer leven']).behaviour).toBe('redirect_crisis');
  });

  test('keeps no word of what was said', () => {
    const [, step] = talk(['wegwijzer', 'Geen contract']);
    expect(step?.memory).toEqual({ guide: { id: 'welke-weg', path: ['werk', 'zonder'], lang: 'nl' } });
  });
});

test('no question of an article begins a guide', () => {
  const questions = openKnowledge(TODAY).articles.flatMap(({ texts }) => texts.nl.questions);
  for (const question of questions)
    expect(followGuide({ guides, byId: new Map() }, question, {}, true), question).toBeUndefined();
});

describe('a guide that is not right keeps the knowledge base from opening', () => {
  const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-guides-'));
  cpSync(join(knowledgeFolder, 'guides'), join(folder, 'guides'), { recursive: true });
  const file = join(folder, 'guides', 'wie-voor-wat.yaml');
  const right = readFileSync(file, 'utf8');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    [
      'a way that leads nowhere',
      'to: anders }',
      'to: nergens }',
      '"nergens" is neither a question nor an end',
    ],
    ['a circle', 'to: ggz }', 'to: wat }', '"wat" leads back to itself'],
    ['an end that nothing leads to', 'to: ggz }', 'to: jobcoach }', 'nothing leads to "ggz"'],
    ['an unknown article', 'articles: [tnwc]', 'articles: [bestaat-niet]', 'there is no such article'],
    ['a language that is left out', 'fr: "Vous décidez.", ', '', 'fr'],
  ])('%s', (_what, from, to, why) => {
    writeFileSync(file, right.replace(from, to));
    expect(() => loadGuides((id) => ids.has(id), folder)).toThrow(why);
  });
});
