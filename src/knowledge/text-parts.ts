import type { Lang } from '../lang.ts';
import { sections, statuses, type Article, type ArticleText, type Line } from './article.ts';
import { headingOf, statusHeadingOf } from './headings.ts';

/** A section of an article in one language, or the lines of one status under its exceptions. */
export type TextPart = {
  heading: (lang: Lang) => string;
  of: (text: ArticleText) => readonly Line[];
  uncertain: boolean;
};

/** All parts an article can have, in their order. */
export const textParts: readonly TextPart[] = [
  ...sections.map((section) => ({
    heading: (lang: Lang) => `## ${headingOf(lang, section)}`,
    of: ({ body }: ArticleText) => body[section],
    uncertain: section === 'uncertain',
  })),
  ...statuses.map((status) => ({
    heading: (lang: Lang) => `### ${statusHeadingOf(lang, status)}`,
    of: ({ body }: ArticleText) => body.byStatus[status] ?? [],
    uncertain: false,
  })),
];

/** The file in which a language of an article stands. */
export function fileOf(article: Article, lang: Lang): string {
  return article.file.replace('.nl.md', `.${lang}.md`);
}
