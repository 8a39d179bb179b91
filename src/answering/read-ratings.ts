import type { Database } from '../database/open.ts';
import { inScope, type Scope } from '../database/scope.ts';
import type { Sealer } from '../privacy/seal.ts';
import { COMMENT_CONTEXT } from './rate-answer.ts';

/** What people thought of the answers that an article gave, and what some of them wrote with it, newest first. */
export type ArticleRatings = { up: number; down: number; comments: { text: string; at: Date }[] };

const MOST_COMMENTS = 2000;

/** The thumbs of a scope by article id, of every version of it. A thumb says nothing of who pressed or asked. */
export async function readRatings(
  { db, sealer }: { db: Database; sealer: Sealer },
  scope: Scope,
): Promise<Map<string, ArticleRatings>> {
  const { counts, commented } = await inScope(db, scope, async (tx) => ({
    counts: await tx.$queryRaw<{ id: string; up: number; down: number }[]>`
      select split_part(one, '@', 1) as id, (count(*) filter (where r.reaction::text = 'UP'))::int as up,
        (count(*) filter (where r.reaction::text = 'DOWN'))::int as down
      from rating r, unnest(r.articles) as one group by 1`,
    commented: await tx.rating.findMany({
      where: { comment: { not: null } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { articles: true, comment: true, at: true },
      take: MOST_COMMENTS,
    }),
  }));
  const found = new Map<string, ArticleRatings>(
    counts.map(({ id, up, down }) => [id, { up, down, comments: [] }]),
  );
  for (const { articles, comment, at } of commented) {
    if (!comment) continue;
    const text = opened(sealer, comment);
    if (text === undefined) continue;
    const ids = new Set(articles.map((one) => one.split('@')[0] ?? ''));
    for (const id of ids) found.get(id)?.comments.push({ text, at });
  }
  return found;
}

/** Nothing for words that were sealed with a key we no longer have. */
function opened(sealer: Sealer, comment: Uint8Array): string | undefined {
  try {
    return sealer.open(comment, COMMENT_CONTEXT);
  } catch {
    return undefined;
  }
}
