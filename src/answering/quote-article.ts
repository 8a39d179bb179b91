import { longDate, say } from '../i18n/index.ts';
import { versionOf, type Article } from '../knowledge/article.ts';
import { holdsOn } from '../knowledge/base.ts';
import type { Sheet } from '../knowledge/sheets.ts';
import { dayAskedFor } from './as-of.ts';
import { afterAnswer } from './next-steps.ts';
import { statusIn } from './status.ts';
import { composeOthers, HARDLY_SURE, othersMeant } from './steps/also.ts';
import { cite } from './steps/cite.ts';
import { composeAnswer } from './steps/compose.ts';
import type { Retrieved } from './steps/retrieve.ts';
import type { WordsLine } from './steps/words-line.ts';
import type { Ending, Turn } from './turn.ts';
import { versionFor } from './versions.ts';

const MOST_TOPICS = 5;

export type QuoteParts = {
  /** Every version. */
  articles: readonly Article[];
  byId: ReadonlyMap<string, Article>;
  sheets: readonly Sheet[];
  words: WordsLine;
};

/** The answer that quotes the best article, in the version of the day that is asked for, and what else may have been meant. */
export function quoteArticle(parts: QuoteParts, turn: Turn, found: Retrieved, best: Article): Ending {
  const { question, text, lang, memory, today, step } = turn;
  const asOf = question.asOf ?? dayAskedFor(text, today);
  const day = asOf ?? today;
  const article = versionFor(parts.articles, best, day);
  const holds = holdsOn(article, day);
  if (!holds && !asOf) {
    const markdown = say(lang, 'abstain.expired', { until: longDate(lang, article.valid_until ?? today) });
    return { behaviour: 'abstain', reason: 'expired', markdown };
  }
  const status = statusIn(text) ?? memory.status;
  const { words } = parts;
  const composed = step('compose', () => composeAnswer({ article, lang, status, asOf, holds, today, words }));
  const { markdown, citations } = step('cite', () => cite(composed, composed.markdown));
  const meant = othersMeant(found).map((other) => versionFor(parts.articles, other, day));
  const others = meant.filter((other) => holdsOn(other, day));
  const also = composeOthers(others, lang, citations.length);
  const unsure = found.sure < HARDLY_SURE && others.length > 0 && `_${say(lang, 'answer.notSure')}_`;
  const note = turn.masked && say(lang, 'answer.masked');
  return {
    behaviour: 'answer',
    reason: holds ? 'covered' : 'other_time',
    markdown: [note, unsure, markdown, also.markdown].filter(Boolean).join('\n\n'),
    citations: [...citations, ...also.citations],
    nextSteps: afterAnswer(article, others, parts.byId, lang, status, parts.sheets),
    topics: found.topics.slice(0, MOST_TOPICS),
    articles: [article, ...others].map(versionOf),
    memory: { articleId: article.id, ...(status && { status }) },
  };
}
