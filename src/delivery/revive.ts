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
