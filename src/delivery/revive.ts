import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { newId } from '../ids.ts';
import { enqueue } from './enqueue.ts';
import type { MessageKind } from './message.ts';

/** What still matters when a chat opens again days later; each drops itself when it is no longer true. */
const kinds: readonly MessageKind[] = [
  'COACH_REFERRAL',
  'REFERRAL_WAITS',
  'REFERRAL_UNANSWERED',
  'FEEDBACK',
  'COACH_CALL_REQUEST',
];

/** Someone's chat can be written to again: what could not be delivered is tried anew, and so is every recall that failed. */
export async function reviveFor(db: Database, personId: string, now: Date): Promise<void> {
  await asSystem(db, async (tx) => {
    await tx.outboxMessage.updateMany({
      where: { personId, state: 'FAILED', lastError: 'UNREACHABLE', kind: { in: [...kinds] } },
      data: {
        state: 'PENDING',
        attempts: 0,
        notBefore: now,
        endedAt: null,
        lastError: null,
        lockedUntil: null,
      },
    });
    // Also what changed in a message meanwhile, of which nothing had to be taken out.
    await tx.$executeRaw`
      update outbox_message o set state = 'PENDING', attempts = 0, not_before = ${now}, ended_at = null, last_error = null,
        locked_until = null
      from chat_post p
      where o.kind = 'CHAT_REFRESH' and o.state = 'FAILED' and o.last_error = 'UNREACHABLE'
        and p.id = (o.facts->>'postId')::uuid and p.person_id = ${personId}::uuid and p.state <> 'RECALL_FAILED'`;
    const posts = await tx.chatPost.findMany({
      where: { personId, state: 'RECALL_FAILED' },
      select: { id: true },
    });
    await enqueue(
      tx,
      now,
      posts.map(({ id: postId }) => ({ kind: 'CHAT_REFRESH', postId, because: newId() })),
    );
  });
}
