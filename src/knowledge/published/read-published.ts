import type { Transaction } from '../../database/scope.ts';
import { ownKnowledge, parseArticles, readArticleFiles, type Loaded, type NamedFile } from '../load.ts';
import { filesOf, hashOf, shelfOf } from './texts.ts';

/** Which text of each article is published: hashes by key. */
export type Published = ReadonlyMap<string, string>;

/** What is published, and the same as it is read. */
export type Known = { published: Published; loaded: Loaded };

/** Our files, as if they were published. */
export function knownInFiles(): Known {
  const shelf = shelfOf(readArticleFiles());
  return {
    published: new Map([...shelf].map(([key, texts]) => [key, hashOf(texts)])),
    loaded: ownKnowledge(),
  };
}

type Reader = Pick<Transaction, 'publishedArticle'>;

export async function readPublished(db: Reader): Promise<Published> {
  const rows = await db.publishedArticle.findMany({ select: { key: true, hash: true } });
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}

/** The files of some articles as they are published, or of all. */
export async function readFiles(db: Reader, keys?: readonly string[]): Promise<NamedFile[]> {
  const where = keys ? { key: { in: [...keys] } } : {};
  const rows = await db.publishedArticle.findMany({ where, orderBy: { key: 'asc' } });
  return rows.flatMap((row) => filesOf(row.key, row));
}

/** What is published now, read over what was known; undefined when nothing changed. Only changed articles are read. */
export async function readNext(db: Reader, { published, loaded }: Known): Promise<Known | undefined> {
  const now = await readPublished(db);
  const keys = [...new Set([...now.keys(), ...published.keys()])];
  const changed = keys.filter((key) => now.get(key) !== published.get(key));
  if (changed.length === 0) return undefined;
  return { published: now, loaded: withArticles(loaded, changed, await readFiles(db, changed)) };
}

/** What was loaded, with some articles read anew from their files, and without those that have no files any more. */
export function withArticles(loaded: Loaded, keys: readonly string[], files: readonly NamedFile[]): Loaded {
  const changed = new Set(keys.map((key) => `articles/${key}.nl.md`));
  const { articles, findings } = parseArticles(files);
  const kept = loaded.articles.filter(({ file }) => !changed.has(file));
  const all = [...kept, ...articles].sort((a, b) => a.file.localeCompare(b.file));
  return { ...loaded, articles: all, findings };
}
