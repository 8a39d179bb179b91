import { noteLooks } from '../booking/note-looks.ts';
import { holdClientOf } from '../consent/hold-client.ts';
import { asSystem } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import type { ChatPost, OutboxMessage } from '../generated/prisma/client.ts';
import { newId } from '../ids.ts';
import { markReceived } from '../referral/mark-received.ts';
import type { Delivery } from './delivery.ts';
import { editPost } from './edit-post.ts';
import type { DeliveryParts } from './parts.ts';
import { drawPost } from './post-content.ts';
import type { Message } from './read-message.ts';
import { inChat } from './write-chat.ts';

type WithContent = Extract<Message, { kind: 'COACH_REFERRAL' | 'FEEDBACK' }>;

/**
 * Brings something about a client into a chat, in two steps: an empty message first, whose id is kept, and then the content
 * by an edit. An edit that is done twice is done once, so no crash or time-out shows the content twice, and what stands in a
 * chat can always be taken out again. The notification shows the empty message (docs/adr/0013).
 */
export async function deliverPost(
  parts: DeliveryParts,
  row: OutboxMessage,
  message: WithContent,
  now: Date,
): Promise<Delivery> {
  const known = await asSystem(parts.db, (tx) => tx.chatPost.findUnique({ where: { outboxId: row.id } }));
  const post = known ?? (await place(parts, row, message, now));
  if ('end' in post) return post;
  const ending = await editPost(parts, post.id);
  if (ending.end === 'SENT' && ending.filled) {
    // For the client: who got to see something about them. To whom a feedback went, their page says anyway.
    if (message.kind === 'COACH_REFERRAL') {
      const { personId, clientId, referralId } = message;
      await asSystem(parts.db, (tx) => noteLooks(tx, personId, [clientId], now));
      await markReceived(parts.db, referralId, now);
    }
  }
  if (ending.end === 'SENT' && !ending.filled) return { end: 'DROPPED', why: 'NO_CONSENT' };
  return ending;
}

/** Nothing is placed for what may not be told by now. */
async function place(
  parts: DeliveryParts,
  { id: outboxId, createdAt }: OutboxMessage,
  message: WithContent,
  now: Date,
): Promise<Pick<ChatPost, 'id'> | Exclude<Delivery, { end: 'SENT' }>> {
  const { kind, personId, referralId } = message;
  const feedbackId = message.kind === 'FEEDBACK' ? message.feedbackId : null;
  const ownerId = message.kind === 'FEEDBACK' ? message.ownerId : null;
  const { consentId } = await drawPost(
    parts,
    { kind, personId, referralId, feedbackId, placedAt: createdAt },
    now,
  );
  if (!consentId) return { end: 'DROPPED', why: 'NO_CONSENT' };
  let address: { tenantId: string; conversationId: string } | undefined;
  const ending = await inChat(parts, personId, now, (chat) => {
    address = { tenantId: chat.tenantId, conversationId: chat.conversationId };
    return parts.chat.send(chat, { kind: 'PLACEHOLDER' });
  });
  if (ending.end !== 'SENT' || !address)
    return ending.end === 'SENT' ? { end: 'RETRY', why: 'BROKE' } : ending;
  const id = newId();
  const { activityId } = ending;
  const values = { ...address, activityId, kind, personId, referralId, feedbackId, ownerId };
  return asSystem(parts.db, async (tx) => {
    // By the record: the client may have been erased, or joined with another, since the message was put in the outbox.
    await holdClientOf(tx, 'referral', referralId);
    const referral = await tx.referral.findUnique({ where: { id: referralId }, select: { clientId: true } });
    const clientId = referral?.clientId ?? null;
    await tx.chatPost.create({
      data: { id, ...values, clientId, state: 'PLACED', outboxId, placedAt: now },
    });
    return { id };
  }).catch(async (error: unknown) => {
    // A worker that was thought dead was first; its message is the one.
    if (sqlState(error) !== '23505') throw error;
    return asSystem(parts.db, (tx) => tx.chatPost.findUniqueOrThrow({ where: { outboxId } }));
  });
}
