import type { Lang } from '../lang.ts';
import type { Article, Source } from './article.ts';
import { holdsOn } from './base.ts';
import { marksIn } from './marks.ts';
import { plainLines } from './plain-lines.ts';

/** An article that a client may be given to read: its short answer, and the sources that this leans on. */
export type ClientArticle = {
  id: string;
  title: string;
  short: string[];
  sources: Pick<Source, 'title' | 'publisher' | 'url'>[];
};

/** The articles for clients that hold on a day (ISO date), in a language, or in Dutch where there is no other. */
export function clientArticles(articles: readonly Article[], lang: Lang, day: string): ClientArticle[] {
  return articles
    .filter((article) => article.audience.includes('client') && holdsOn(article, day))
    .map(({ id, texts, sources }) => {
      const { title, body } = texts[lang] ?? texts.nl;
      const marks = new Set(body.short.flatMap(({ text }) => marksIn(text)));
      const leant = sources.filter((_, n) => marks.has(n + 1));
      return { id, title, short: plainLines(body.short), sources: leant.length > 0 ? leant : sources };
    });
}
