import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { newId } from '../ids.ts';
import { enqueue } from './enqueue.ts';

const MOST_AT_ONCE = 100;

/**
 * Has every message emptied that should not hold anything any more: the consent ended or was taken back, its client was
 * erased, the coach is no longer asked, the feedback was taken back, or its reader no longer works at the site. Each change
 * does so at once; this is for what ends by itself, and for whatever slipped through.
 */
export async function sweepPosts(db: Database, now: Date): Promise<void> {
  await asSystem(db, async (tx) => {
    const posts = await tx.$queryRaw<{ id: string }[]>`
      select p.id from chat_post p
      where p.state = 'FILLED'
        and (not exists (select 1 from consent c where c.id = p.consent_id and c.valid_until > ${now}
            and not exists (select 1 from consent_withdrawal w where w.consent_id = c.id))
          or (p.kind = 'COACH_REFERRAL' and not exists (
            select 1 from referral r join referral_offer o on o.referral_id = r.id
            where r.id = p.referral_id and o.coach_id = p.person_id and o.ended_at is null
              and r.state in ('REQUESTED', 'RECEIVED')))
          or (p.kind = 'FEEDBACK' and not exists (
            select 1 from feedback f join site_role s on s.site_id = f.site_id and s.person_id = f.recipient_id
            where f.id = p.feedback_id and f.state = 'SENT'
              and s.valid_from <= ${now} and (s.valid_until is null or s.valid_until > ${now}))))
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
