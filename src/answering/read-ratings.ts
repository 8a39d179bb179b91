import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import type { Sealer } from '../privacy/seal.ts';
import { COMMENT_CONTEXT } from './rate-answer.ts';

export type RatingComment = {
  reaction: 'UP' | 'DOWN';
  text: string;
  /** The day it was written, as an ISO date; no nearer, so that nobody is found by the hour. */
  day: string;
};

export type ArticleRatings = {
  /** Undefined: thumbs on "that is not in my articles". */
  articleId: string | undefined;
  up: number;
  down: number;
  /** Newest first. */
  comments: RatingComment[];
};

const MOST_RATINGS = 10_000;
const MOST_COMMENTS = 50;

/**
 * The thumbs of a tenant for each article, whichever of its versions was shown, most thumbs down first; with what people wrote
 * beside them. It names nobody. The caller has made sure that a curator asks.
 * @param about `since`: only thumbs from that moment on.
 */
export async function readRatings(
  { db, sealer }: { db: Database; sealer: Sealer },
  { tenantId, since }: { tenantId: string; since?: Date },
): Promise<ArticleRatings[]> {
  const ratings = await inScope(db, { tenantId }, (tx) =>
    tx.rating.findMany({
      where: { tenantId, ...(since && { at: { gte: since } }) },
      orderBy: { at: 'desc' },
      take: MOST_RATINGS,
      select: { articles: true, reaction: true, comment: true, at: true },
    }),
  );
  const byArticle = new Map<string | undefined, ArticleRatings>();
  for (const { articles, reaction, comment, at } of ratings) {
    const text = comment && opened(sealer, comment);
    const ids = new Set(articles.map((version) => version.split('@')[0] ?? version));
    for (const articleId of ids.size > 0 ? ids : [undefined]) {
      const one = byArticle.get(articleId) ?? { articleId, up: 0, down: 0, comments: [] };
      byArticle.set(articleId, one);
      if (reaction === 'UP') one.up++;
      else one.down++;
      if (text && one.comments.length < MOST_COMMENTS) one.comments.push({ reaction, text, day: dayOf(at) });
    }
  }
  return [...byArticle.values()].sort(
    (a, b) => b.down - a.down || b.up - a.up || (a.articleId ?? '').localeCompare(b.articleId ?? ''),
  );
}

/** Nothing for words that were sealed with a key we no longer have. */
function opened(sealer: Sealer, comment: Uint8Array): string | undefined {
  try {
    return sealer.open(comment, COMMENT_CONTEXT);
  } catch {
    return undefined;
  }
}
