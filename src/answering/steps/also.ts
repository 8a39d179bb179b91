import { say } from '../../i18n/index.ts';
import type { Article } from '../../knowledge/article.ts';
import type { Lang } from '../../lang.ts';
import type { Citation } from '../answer.ts';
import type { Candidate } from '../retrieval/retriever.ts';
import { cite } from './cite.ts';
import type { Retrieved } from './retrieve.ts';

/** Surer than this about the topic, and the answer stands alone. */
const SURE = 0.7;
/** Less sure than this, and the answer says so, and tells two others instead of one. */
export const HARDLY_SURE = 0.4;
/** Less likely than this is not worth a reader's time. */
const LEAST = 0.04;

/** The articles, of other topics than the best one's, that may have been meant too; none where the best one surely was. */
export function othersMeant({ candidates, sure, carriesOn }: Retrieved): Article[] {
  const [best, ...others] = candidates;
  if (!best || sure >= SURE || carriesOn) return [];
  const perTopic = new Map<string, Candidate>();
  for (const one of others) {
    const topic = one.article.topics[0] ?? '';
    if (one.score >= LEAST && topic !== best.article.topics[0] && !perTopic.has(topic))
      perTopic.set(topic, one);
  }
  return [...perTopic.values()].slice(0, sure < HARDLY_SURE ? 2 : 1).map(({ article }) => article);
}

/** The short answers of those articles, under the answer; their sources are numbered on after `from`. */
export function composeOthers(
  articles: readonly Article[],
  lang: Lang,
  from: number,
): { markdown: string; citations: Citation[] } {
  const citations: Citation[] = [];
  const parts = articles.map((article) => {
    const { title, body } = article.texts[lang] ?? article.texts.nl;
    const short = body.short.map((line) => line.text).join(' ');
    const cited = cite(
      article,
      `**${say(lang, 'answer.orMeant', { title })}**\n\n${short}`,
      from + citations.length,
    );
    citations.push(...cited.citations);
    return cited.markdown;
  });
  return { markdown: parts.join('\n\n'), citations };
}
