import type { Article } from '../knowledge/article.ts';
import { holdsOn } from '../knowledge/base.ts';
import type { Loaded } from '../knowledge/load.ts';
import type { Lang } from '../lang.ts';
import type { Citation } from './answer.ts';
import { cite } from './steps/cite.ts';
import { composeAnswer } from './steps/compose.ts';
import { createWordsLine } from './steps/words-line.ts';
import { newestVersions } from './versions.ts';

/** An article as the bot would quote it on a day (ISO date): Markdown, and the sources that it leans on. */
export function previewArticle(
  { terms, articles }: Pick<Loaded, 'terms' | 'articles'>,
  article: Article,
  lang: Lang,
  today: string,
): { markdown: string; citations: Citation[] } {
  const words = createWordsLine(terms, newestVersions(articles));
  const holds = holdsOn(article, today);
  const asOf = holds ? undefined : article.valid_from;
  const asked = { article, lang, status: undefined, asOf, holds: true, today, words };
  const composed = composeAnswer(asked);
  return cite(composed, composed.markdown);
}
