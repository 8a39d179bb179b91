import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languages, type Lang } from '../lang.ts';
import { masterSchema, translationSchema, type Article, type ArticleText } from './article.ts';
import { loadContacts, type Contacts } from './contacts.ts';
import { error, type Finding } from './finding.ts';
import { knowledgeFolder } from './folder.ts';
import { loadGlossary, type Term } from './glossary.ts';
import { parseBody } from './parse-body.ts';
import { parseFile, readFront } from './parse-file.ts';
import { readYaml } from './read-yaml.ts';

export { knowledgeFolder } from './folder.ts';

export type Topic = { slug: string; group: string; title: string };

/** Everything the reviewed files say, and what is wrong with them. */
export type Loaded = {
  folder: string;
  topics: Topic[];
  articles: Article[];
  terms: Term[];
  contacts: Contacts;
  findings: Finding[];
};

const topicList = z.array(z.strictObject({ slug: z.string(), group: z.string(), title: z.string() }));
const FILE_NAME = /^([a-z0-9-]+)(?:\.(\d{4}-\d{2}-\d{2}))?\.(nl|fr|en)\.md$/;

/** A file of `articles/`, by its name there. */
export type NamedFile = { name: string; content: string };

/** The files of articles in a knowledge folder. */
export function readArticleFiles(folder: string = knowledgeFolder): NamedFile[] {
  const articles = join(folder, 'articles');
  const names = readdirSync(articles).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ name, content: readFileSync(join(articles, name), 'utf8') }));
}

/**
 * Reads the knowledge folder. It throws only when the folder itself cannot be read.
 * @param files the articles, where they are others than those of the folder.
 */
export function loadKnowledge(folder: string = knowledgeFolder, files?: readonly NamedFile[]): Loaded {
  const topics = readYaml(folder, 'topics.yaml', topicList);
  const { articles, findings } = parseArticles(files ?? readArticleFiles(folder));
  return { folder, topics, articles, terms: loadGlossary(folder), contacts: loadContacts(folder), findings };
}

let own: Loaded | undefined;

/** Our folder as it was when it was first asked for. */
export function ownKnowledge(): Loaded {
  return (own ??= loadKnowledge());
}

/** The article, version and language that a file's name says; undefined when it says none. */
export function readFileName(
  name: string,
): { id: string; version: string | undefined; lang: Lang } | undefined {
  const [, id, version, lang] = FILE_NAME.exec(name) ?? [];
  return id && lang ? { id, version, lang: lang as Lang } : undefined;
}

/** Reads files of articles, in the order of their names; what does not fit becomes findings. */
export function parseArticles(files: readonly NamedFile[]): Pick<Loaded, 'articles' | 'findings'> {
  const findings: Finding[] = [];
  const articles = new Map<string, Article>();
  for (const { name, content } of [...files].sort((a, b) => mastersFirst(a.name, b.name))) {
    const file = `articles/${name}`;
    const named = readFileName(name);
    if (!named) {
      findings.push(
        error(
          file,
          1,
          'The file name does not say which article it is.',
          'Name it <id>.nl.md, or <id>.<valid_from>.nl.md for another version.',
        ),
      );
      continue;
    }
    const { id, version, lang } = named;
    const place = { file, key: `${id}.${version ?? ''}`, id, version };
    if (lang === 'nl') readMaster(place, content, articles, findings);
    else readTranslation(place, lang, content, articles, findings);
  }
  return { articles: [...articles.values()], findings };
}

type Place = { file: string; key: string; id: string; version: string | undefined };

function readMaster(
  place: Place,
  content: string,
  articles: Map<string, Article>,
  findings: Finding[],
): void {
  const parsed = parseFile(place.file, content);
  if ('severity' in parsed) {
    findings.push(parsed);
    return;
  }
  const front = readFront(masterSchema, place.file, parsed);
  const { body, findings: inBody } = parseBody('nl', place.file, parsed.body);
  findings.push(...inBody);
  if (Array.isArray(front)) {
    findings.push(...front);
    return;
  }
  if (front.id !== place.id || (place.version && front.valid_from !== place.version)) {
    findings.push(
      error(
        place.file,
        parsed.lineOf(['id']),
        'The file name and the fields name another article.',
        'Make id and valid_from the same as in the file name.',
      ),
    );
  }
  const { title, questions, synonyms, ...rest } = front;
  articles.set(place.key, { ...rest, file: place.file, texts: { nl: { title, questions, synonyms, body } } });
}

function readTranslation(
  place: Place,
  lang: Lang,
  content: string,
  articles: Map<string, Article>,
  findings: Finding[],
): void {
  const article = articles.get(place.key);
  if (!article) {
    findings.push(
      error(
        place.file,
        1,
        'This translation has no readable master.',
        `Write or mend articles/${place.key.replace(/\.$/, '')}.nl.md first.`,
      ),
    );
    return;
  }
  const parsed = parseFile(place.file, content);
  if ('severity' in parsed) {
    findings.push(parsed);
    return;
  }
  const front = readFront(translationSchema, place.file, parsed);
  const { body, findings: inBody } = parseBody(lang, place.file, parsed.body);
  findings.push(...inBody);
  if (Array.isArray(front)) findings.push(...front);
  else article.texts[lang] = { ...front, body } satisfies ArticleText;
}

function mastersFirst(a: string, b: string): number {
  const rank = (name: string) => languages.findIndex((lang) => name.endsWith(`.${lang}.md`));
  return rank(a) - rank(b) || a.localeCompare(b);
}
