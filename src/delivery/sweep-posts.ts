import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { newId } from '../ids.ts';
import { enqueue } from './enqueue.ts';

const MOST_AT_ONCE = 100;

/**
 * Has every message emptied that was filled under a consent which no longer lives: it ended, or was taken back, or its client
 * was erased. A withdrawal does so at once; this is for what ends by itself, and for whatever slipped through. A referral
 * whose coach no longer works at the site is reassigned by the clock, which empties the card too.
 */
export async function sweepPosts(db: Database, now: Date): Promise<void> {
  await asSystem(db, async (tx) => {
    const posts = await tx.$queryRaw<{ id: string }[]>`
      select p.id from chat_post p
      where p.state = 'FILLED'
        and not exists (select 1 from consent c where c.id = p.consent_id and c.valid_until > ${now}
          and not exists (select 1 from consent_withdrawal w where w.consent_id = c.id))
        and not exists (select 1 from outbox_message o where o.kind = 'CHAT_REFRESH' and o.state = 'PENDING'
          and o.facts->>'postId' = p.id::text)
      limit ${MOST_AT_ONCE}`;
    await enqueue(
      tx,
      now,
      posts.map(({ id: postId }) => ({ kind: 'CHAT_REFRESH', postId, because: newId() })),
    );
  });
}
