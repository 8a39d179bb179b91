import { createHash } from 'node:crypto';
import { languages } from '../../lang.ts';
import { readFileName, type NamedFile } from '../load.ts';

/** One version of an article as the text of its files, the Dutch master and its translations. */
export type ArticleTexts = { nl: string; fr: string | null; en: string | null };

/** By `key`: the name of the files without their language, such as `tnwc` or `tnwc.2018-04-01`. */
export type Shelf = Map<string, ArticleTexts>;

/** The texts in files whose names say which article they are; other files are for the check to name. */
export function shelfOf(files: readonly NamedFile[]): Shelf {
  const shelf: Shelf = new Map();
  for (const { name, content } of files) {
    const named = readFileName(name);
    if (!named) continue;
    const key = named.version ? `${named.id}.${named.version}` : named.id;
    const texts = shelf.get(key) ?? { nl: '', fr: null, en: null };
    shelf.set(key, { ...texts, [named.lang]: content });
  }
  return shelf;
}

/** The files that texts stand in, to the byte. */
export function filesOf(key: string, texts: ArticleTexts): NamedFile[] {
  return languages.flatMap((lang) => {
    const content = texts[lang];
    return content === null ? [] : [{ name: `${key}.${lang}.md`, content }];
  });
}

/** SHA-256 over the three texts, in hex. */
export function hashOf({ nl, fr, en }: ArticleTexts): string {
  return createHash('sha256')
    .update(JSON.stringify([nl, fr, en]))
    .digest('hex');
}

/** Nothing but the texts of a row. */
export function textsOf({ nl, fr, en }: ArticleTexts): ArticleTexts {
  return { nl, fr, en };
}
