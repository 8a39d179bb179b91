import { asSystem } from '../database/scope.ts';
import type { ChatPost } from '../generated/prisma/client.ts';
import { languageOf } from '../lang.ts';
import { readChat } from '../people/read-chats.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryParts } from './parts.ts';
import { drawPost, type Drawn } from './post-content.ts';
import { inBudget } from './write-chat.ts';

/** `filled`: something about a client stands in it now. */
export type Edited = { end: 'SENT'; filled: boolean } | Exclude<Delivery, { end: 'SENT' }>;

const MOST_ROUNDS = 5;

/**
 * Draws a message in a chat anew from the records. Of two edits at once nobody knows which comes last, so whoever sees
 * afterwards that another began meanwhile does it again. One that should be empty and cannot be edited is a recall that
 * failed: shown to the client and to who looks after it, and tried again when the chat opens.
 */
export async function editPost(parts: DeliveryParts, postId: string): Promise<Edited> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const post = await begin(parts, postId);
    if (!post) return { end: 'DROPPED', why: 'GONE' };
    const now = parts.clock(); // of this round: a first one may have taken long
    const drawn = await drawPost(parts, post, now);
    const { tenantId, conversationId, activityId, personId } = post;
    const chat = await readChat(parts.db, { tenantId, conversationId });
    const lang = chat?.lang ?? languageOf(post.language ?? undefined);
    const ending: Delivery = chat
      ? await inBudget(parts, { ...chat, personId, lang }, (to) =>
          parts.chat.edit(to, activityId, drawn.content),
        )
      : { end: 'FAILED', why: 'UNREACHABLE' };
    if (ending.end !== 'SENT') {
      if (ending.end === 'FAILED') await noteFailure(parts, post, drawn);
      return ending;
    }
    if (await finish(parts, post, drawn, now)) return { end: 'SENT', filled: drawn.consentId !== undefined };
  }
  return { end: 'LATER', afterMs: 1000 };
}

async function begin({ db }: DeliveryParts, id: string): Promise<ChatPost | undefined> {
  return asSystem(db, async (tx) => {
    const changed = await tx.chatPost.updateMany({ where: { id }, data: { version: { increment: 1 } } });
    return changed.count === 0 ? undefined : tx.chatPost.findUniqueOrThrow({ where: { id } });
  });
}

async function finish(
  { db }: DeliveryParts,
  { id, version, filledAt }: ChatPost,
  { consentId }: Drawn,
  now: Date,
): Promise<boolean> {
  const data = consentId
    ? { state: 'FILLED' as const, consentId, filledAt: filledAt ?? now }
    : { state: 'EMPTIED' as const, emptiedAt: now };
  const mine = await asSystem(db, (tx) => tx.chatPost.updateMany({ where: { id, version }, data }));
  return mine.count === 1;
}

/** Only for what may hold something about a client: an empty message may have been filled by a worker that died. */
async function noteFailure(
  { db }: DeliveryParts,
  { id, state }: ChatPost,
  { consentId }: Drawn,
): Promise<void> {
  if (consentId !== undefined || state === 'EMPTIED') return;
  await asSystem(db, (tx) => tx.chatPost.updateMany({ where: { id }, data: { state: 'RECALL_FAILED' } }));
}
