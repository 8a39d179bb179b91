import type { Article, Line } from '../knowledge/article.ts';
import type { Lang } from '../lang.ts';
import type { Citation } from './answer.ts';
import { cite } from './steps/cite.ts';
import { validity } from './steps/compose.ts';

/** What is passed on of an article: a few of its parts, as Markdown with `[n]` marks that refer to `citations`. */
export type ArticleSheet = {
  id: string;
  title: string;
  short: string;
  audience: string;
  steps: string[];
  contacts: string[];
  uncertain: string[];
  /** Since when it holds, and when it was last reviewed. */
  validity: string;
  citations: Citation[];
};

const parts = ['short', 'audience', 'steps', 'contacts', 'uncertain'] as const;
const BETWEEN_PARTS = '\n\n';

/** An article in a language, or in Dutch where there is no other, as of a day (ISO date). */
export function sheetOf(article: Article, lang: Lang, today: string): ArticleSheet {
  const { title, body } = article.texts[lang] ?? article.texts.nl;
  const all = parts.map((part) => body[part].map(oneLine).join('\n')).join(BETWEEN_PARTS);
  const { markdown, citations } = cite(article, all);
  const [short = '', audience = '', steps = '', contacts = '', uncertain = ''] =
    markdown.split(BETWEEN_PARTS);
  return {
    ...{ id: article.id, title, citations, validity: validity(article, lang, today) },
    ...{ short: lines(short).join(' '), audience: lines(audience).join(' ') },
    ...{ steps: lines(steps), contacts: lines(contacts), uncertain: lines(uncertain) },
  };
}

/** What the article is about, in one line without marks. */
export function oneLineOf(article: Article, lang: Lang): string {
  const { body } = article.texts[lang] ?? article.texts.nl;
  return body.short[0] ? oneLine(body.short[0]) : '';
}

const oneLine = ({ text }: Line): string => text.replace(/\s+/g, ' ').trim();
const lines = (text: string): string[] => text.split('\n').filter(Boolean);
