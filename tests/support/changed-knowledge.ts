import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knowledgeFolder } from '../../src/knowledge/folder.ts';
import { loadKnowledge, ownKnowledge, readArticleFiles, type Loaded } from '../../src/knowledge/load.ts';
import { withArticles } from '../../src/knowledge/published/read-published.ts';

const ARTICLE = /^articles\/(.+)\.(nl|fr|en)\.md$/;
let copy: string | undefined;

/**
 * Does something with the real folder when one of its files was changed. Only the article that changed is read anew: all of
 * them take a second.
 */
export function withChange<T>(
  name: string,
  change: (text: string) => string,
  work: (loaded: Loaded) => T,
): T {
  const folder = (copy ??= copied());
  const file = join(folder, name);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('the change changed nothing');
  try {
    writeFileSync(file, after);
    return work(read(folder, ARTICLE.exec(name)?.[1]));
  } finally {
    writeFileSync(file, before);
  }
}

function read(folder: string, key: string | undefined): Loaded {
  const beside = loadKnowledge(folder, []);
  if (key === undefined) return { ...beside, articles: ownKnowledge().articles };
  const files = readArticleFiles(folder).filter(({ name }) => ARTICLE.exec(`articles/${name}`)?.[1] === key);
  const { articles, findings } = withArticles(ownKnowledge(), [key], files);
  return { ...beside, articles, findings };
}

function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-knowledge-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(knowledgeFolder, folder, { recursive: true });
  return folder;
}
