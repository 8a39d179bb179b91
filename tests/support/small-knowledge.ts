import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowledgeFolder } from '../../src/knowledge/load.ts';
import { headingOf } from '../../src/knowledge/headings.ts';
import { languages, type Lang } from '../../src/lang.ts';

/** What an article of a small folder says per language: lines of the short answer, and of sections by heading. */
type Text = { short: string; more?: Record<string, string[]>; questions?: string[]; title?: string };
export type SmallArticle = {
  nl: Text;
  fr?: Text;
  en?: Text;
  from?: string;
  until?: string;
  topics?: string[];
  related?: string[];
};

const EIGHT = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/**
 * A knowledge folder with a few articles (file names without language, such as `herval` or `herval.2020-01-01`), one topic
 * unless told otherwise, and the other files of the real one where they are not given.
 */
export function smallKnowledge(
  articles: Record<string, SmallArticle>,
  files: Record<string, string> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-small-'));
  mkdirSync(join(folder, 'articles'));
  mkdirSync(join(folder, 'guides'));
  mkdirSync(join(folder, 'sheets'));
  for (const name of ['contacts.yaml', 'synonyms.yaml', 'subject.yaml'])
    cpSync(join(knowledgeFolder, name), join(folder, name));
  const written = {
    'topics.yaml': '- { slug: relapse, group: g, title: Herval }\n',
    'parameters.yaml': '[]\n',
    'glossary.yaml': '[]\n',
    'key-dates.yaml': keyDatesOf(Object.keys(articles)[0]?.split('.')[0] ?? ''),
    ...files,
  };
  for (const [name, content] of Object.entries(written)) writeFileSync(join(folder, name), content);
  for (const [name, article] of Object.entries(articles))
    for (const lang of languages) {
      const text = article[lang];
      if (text)
        writeFileSync(join(folder, 'articles', `${name}.${lang}.md`), fileOf(name, lang, text, article));
    }
  return folder;
}

/** One key date, which an article tells more about. */
function keyDatesOf(article: string): string {
  const words = '{ nl: Een dag, fr: Un jour, en: A day }';
  return `
reviewed_on: "2026-11-22"
start: { nl: [data], fr: [dates], en: [days] }
sources: { one: { title: A source, publisher: Someone, dated: n.d. } }
dates:
  - { id: dag, for: [employees], when: { day: 1 }, what: ${words}, who: ${words}, sources: [one], certainty: high, article: ${article} }
terms: []
`;
}

function fileOf(
  name: string,
  lang: Lang,
  { short, more, questions, title }: Text,
  article: SmallArticle,
): string {
  const id = name.split('.')[0] ?? name;
  const master = [
    `id: ${id}`,
    `topics: [${(article.topics ?? ['relapse']).join(', ')}]`,
    'audience: [client]',
    'level: federal',
    `valid_from: ${article.from ?? '2026-01-01'}`,
    `valid_until: ${article.until ?? ''}`,
    'reviewed_on: 2026-11-22',
    'review_by: 2027-11-22',
    'confidence: high',
    `related: [${(article.related ?? []).join(', ')}]`,
    'sources:',
    '  - { title: A page, publisher: RIZIV, url: "https://www.example.be/page", dated: "2026" }',
  ];
  return [
    '---',
    `title: ${title ?? `About ${id}`}`,
    ...(lang === 'nl' ? master : []),
    'questions:',
    ...(questions ?? EIGHT.map((word) => `${id} ${lang} ${word}`)).map((question) => `  - ${question}`),
    '---',
    `## ${headingOf(lang, 'short')}`,
    short,
    ...Object.entries(more ?? {}).flatMap(([heading, lines]) => [
      `## ${heading}`,
      ...lines.map((line) => `- ${line}`),
    ]),
    '',
  ].join('\n');
}
