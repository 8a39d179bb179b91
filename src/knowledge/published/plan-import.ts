import type { ArticleConflict, PublishedArticle } from '../../generated/prisma/client.ts';
import { hashOf, textsOf, type ArticleTexts, type Shelf } from './texts.ts';

/** What an import does with one article. */
export type Step = { key: string } & (
  | { do: 'ADD'; texts: ArticleTexts }
  /** Nobody edited it here: it follows its files. */
  | { do: 'FOLLOW'; texts: ArticleTexts }
  /** Nobody edited it here, and its files are gone. */
  | { do: 'REMOVE' }
  /** The files say what is published, or what was decided about already: nothing is left to decide. */
  | { do: 'AGREE'; fileHash: string }
  /** Edited here, and the files changed too: the edit holds, and a curator decides. Null: the files are gone. */
  | { do: 'CONFLICT'; texts: ArticleTexts | null }
);

type Row = Pick<PublishedArticle, 'key' | 'hash' | 'fileHash'>;

/**
 * Compares files with what is published, by hashes. What needs nothing is left out.
 * @param listed the conflicts that wait for a curator already.
 */
export function planImport(files: Shelf, rows: readonly Row[], listed: readonly ArticleConflict[]): Step[] {
  const known = new Set(rows.map(({ key }) => key));
  const waiting = new Map(listed.map(({ key, hash }) => [key, hash]));
  const added = [...files].filter(([key]) => !known.has(key));
  return [
    ...added.map(([key, texts]): Step => ({ key, do: 'ADD', texts: textsOf(texts) })),
    ...rows.flatMap((row) => stepFor(row, files.get(row.key), waiting)),
  ];
}

function stepFor(
  { key, hash, fileHash }: Row,
  texts: ArticleTexts | undefined,
  waiting: ReadonlyMap<string, string | null>,
): Step[] {
  const edited = hash !== fileHash;
  if (!texts) {
    if (fileHash === null) return waiting.has(key) ? [{ key, do: 'AGREE', fileHash: '' }] : [];
    if (!edited) return [{ key, do: 'REMOVE' }];
    return waiting.get(key) === null ? [] : [{ key, do: 'CONFLICT', texts: null }];
  }
  const now = hashOf(texts);
  if (now === fileHash) return waiting.has(key) ? [{ key, do: 'AGREE', fileHash }] : [];
  if (now === hash) return [{ key, do: 'AGREE', fileHash: now }];
  if (!edited) return [{ key, do: 'FOLLOW', texts: textsOf(texts) }];
  return waiting.get(key) === now ? [] : [{ key, do: 'CONFLICT', texts: textsOf(texts) }];
}
