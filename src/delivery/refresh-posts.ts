import type { Transaction } from '../database/scope.ts';
import { newId } from '../ids.ts';
import { enqueue } from './enqueue.ts';

/** What stands in chats about a referral, a feedback or a client, or under a consent. */
export type About =
  { referralId: string } | { feedbackId: string } | { clientId: string } | { consentId: string };

/**
 * Has everything that stands in chats about something drawn anew from the records: what may no longer be seen is emptied. In
 * the transaction of the change, above all scopes. Not the referrer's own card, whose edits would tell that something
 * happened; that one turns by `turnReferrerCard`.
 */
export async function refreshPosts(tx: Transaction, now: Date, about: About): Promise<void> {
  const posts = await tx.chatPost.findMany({
    where: { ...about, kind: { not: 'REFERRER_CARD' }, state: { not: 'EMPTIED' } },
    select: { id: true },
  });
  const coachCards =
    'referralId' in about
      ? await tx.chatPost.findMany({
          where: { ...about, kind: 'COACH_REFERRAL', state: 'EMPTIED' },
          select: { id: true },
        })
      : [];
  await enqueue(
    tx,
    now,
    [...posts, ...coachCards].map(({ id: postId }) => ({ kind: 'CHAT_REFRESH', postId, because: newId() })),
  );
}

/** Has the referrer's card say what it may by now; once for each reason. Above all scopes. */
export async function turnReferrerCard(
  tx: Transaction,
  now: Date,
  referralId: string,
  because: 'ACKNOWLEDGED' | 'REVOKED',
): Promise<void> {
  const posts = await tx.chatPost.findMany({
    where: { referralId, kind: 'REFERRER_CARD' },
    select: { id: true },
  });
  await enqueue(
    tx,
    now,
    posts.map(({ id: postId }) => ({ kind: 'CHAT_REFRESH', postId, because })),
  );
}
