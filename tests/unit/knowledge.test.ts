import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openKnowledge } from '../../src/knowledge/base.ts';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import { formatFinding } from '../../src/knowledge/finding.ts';
import { knowledgeFolder, ownKnowledge } from '../../src/knowledge/load.ts';
import { withChange } from '../support/changed-knowledge.ts';

const TODAY = '2026-11-22';
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The real folder with one article changed, and what the check then says of it. */
function findings(change: (text: string) => string, name = 'herval.nl.md', today = TODAY): string[] {
  return withChange(`articles/${name}`, change, (loaded) => checkKnowledge(loaded, today))
    .filter((finding) => finding.file.includes(name.split('.')[0] ?? ''))
    .map(formatFinding);
}

describe('the articles', () => {
  test('have no errors', () => {
    const errors = checkKnowledge(ownKnowledge(), TODAY).filter(({ severity }) => severity === 'error');
    expect(errors.map(formatFinding)).toEqual([]);
  });

  test('cover every topic, each with its current version in three languages', () => {
    const { topics, articles } = ownKnowledge();
    const current = articles.filter((article) => !article.valid_until || article.valid_until >= TODAY);
    const covered = new Set(current.flatMap((article) => article.topics));
    expect(topics.map(({ slug }) => slug).filter((slug) => !covered.has(slug))).toEqual([]);
    expect(current.filter(({ texts }) => !texts.fr || !texts.en).map(({ id }) => id)).toEqual([]);
  });

  test('share no phrasing with the golden questions', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const gold = readFileSync(join(import.meta.dirname, '../golden/dev.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const asked = new Set(gold.map((line) => plain((JSON.parse(line) as { question: string }).question)));
    const phrasings = ownKnowledge().articles.flatMap(({ texts }) =>
      Object.values(texts).flatMap(({ questions }) => questions),
    );
    const long = phrasings.filter((phrasing) => phrasing.split(' ').length > 4);
    expect(long.filter((phrasing) => asked.has(plain(phrasing)))).toEqual([]);
  });
});

describe('the check names file, line and remedy', () => {
  test.each([
    [
      'front matter that is no YAML',
      (t: string) => t.replace(/^title: .*$/m, 'title: "open'),
      /herval\.nl\.md:\d+: error: The front matter is not YAML/,
    ],
    [
      'a field that is missing',
      (t: string) => t.replace(/^level: .*\n/m, ''),
      /error: level: .*See knowledge\/README\.md/,
    ],
    [
      'a field that does not exist',
      (t: string) => t.replace(/^level: /m, 'colour: red\nlevel: '),
      /Unrecognized key/,
    ],
    [
      'a day that is no day',
      (t: string) => t.replace(/^reviewed_on: .*$/m, 'reviewed_on: last week'),
      /herval\.nl\.md:\d+: error: reviewed_on: must be a day/,
    ],
    [
      'a topic that does not exist',
      (t: string) => t.replace(/^topics: .*$/m, 'topics: [weather]'),
      /There is no topic "weather"/,
    ],
    [
      'another id than the file name',
      (t: string) => t.replace(/^id: .*$/m, 'id: other'),
      /name another article/,
    ],
    [
      'an unknown heading',
      (t: string) => t.replace('## Stappen', '## Stapjes'),
      /"## Stapjes" is not a heading.*Use one of: Kort antwoord/,
    ],
    [
      'no short answer',
      (t: string) => t.replace(/## Kort antwoord\n[\s\S]*?\n## /, '## '),
      /There is no short answer/,
    ],
    [
      'a number without a source',
      (t: string) => t.replace('## Stappen', '## Termijnen\n- Binnen 99 dagen.\n\n## Stappen'),
      /error: A number stands here without a source/,
    ],
    [
      'a mark without a source',
      (t: string) => t.replace('## Stappen', '## Stappen\n1. Iets. [19]'),
      /There is no source \[19\]/,
    ],
    [
      'a link in the text',
      (t: string) => t.replace('## Stappen', '## Stappen\n1. [Kijk](https://x.be) hier.'),
      /HTML, a link or a table/,
    ],
    [
      'a party as a source',
      (t: string) => t.replace(/^ {4}url: .*$/m, '    url: https://www.n-va.be/nieuws'),
      /page of a party or politician/,
    ],
    [
      'a related article that does not exist',
      (t: string) => t.replace(/^related: .*$/m, 'related: [nowhere]'),
      /"nowhere" does not exist/,
    ],
    [
      'an end before the beginning',
      (t: string) => t.replace(/^valid_until:.*$/m, 'valid_until: 1990-01-01'),
      /valid_until lies before valid_from/,
    ],
    [
      'a version that overlaps the next',
      (t: string) => t.replace(/^valid_from: .*$/m, 'valid_from: 2025-01-01'),
      /still holds when that of/,
    ],
  ])('%s', (_name, change, expected) => {
    expect(findings(change).join('\n')).toMatch(expected);
  });

  test('a passed review day is a warning', () => {
    const said = findings(
      (t) => t.replace(/^review_by: .*$/m, 'review_by: 2026-11-23'),
      'herval.nl.md',
      '2027-01-01',
    );
    expect(said.join('\n')).toMatch(/herval\.nl\.md:1: warning: .* before 2026-11-23/);
  });

  test('a question that two articles claim', () => {
    const said = findings((t) =>
      t.replace('questions:\n', 'questions:\n  - wat doet de coach werk precies voor mij\n'),
    );
    const twice = findings((t) =>
      t.replace('questions:\n', `questions:\n  - ${firstQuestion('coach-werk.nl.md')}\n`),
    );
    expect(said.join('\n')).not.toMatch(/is a question of/);
    expect(twice.join('\n')).toMatch(/is a question of .* too/);
  });

  test('a broken article keeps the server from starting, with the first line of the check', () => {
    const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-knowledge-'));
    made.push(folder);
    cpSync(knowledgeFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'articles', 'kapot.nl.md'), 'geen kop');
    expect(() => openKnowledge(TODAY, folder)).toThrow(
      /^articles\/kapot\.nl\.md:1: error: There is no front matter\. Start the file/,
    );
  });
});

function firstQuestion(name: string): string {
  const text = readFileSync(join(knowledgeFolder, 'articles', name), 'utf8');
  return /questions:\n\s+- (.*)/.exec(text)?.[1] ?? '';
}
