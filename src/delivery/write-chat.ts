import { asSystem } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import { forgetConversation } from '../people/remember-conversation.ts';
import { readChats } from '../people/read-chats.ts';
import type { Delivery } from './delivery.ts';
import { enqueue } from './enqueue.ts';
import type { DeliveryParts } from './parts.ts';
import type { ChatAddress, ChatReader } from './ports.ts';

type Ending = Exclude<Delivery, { end: 'DROPPED' }>;
/** When Teams says "too fast" without saying for how long. */
const PAUSE_MS = 1000;

/**
 * Writes in someone's personal chat, in the newest one that can be reached. A chat that turns out to be closed is not written
 * to again until it opens; when there is none, they are told by mail, without content, that a message waits.
 */
export async function inChat<T extends { end: 'SENT' }>(
  parts: DeliveryParts,
  personId: string,
  now: Date,
  write: (chat: ChatAddress & ChatReader) => Promise<T | Exclude<Ending, { end: 'SENT' }>>,
): Promise<T | Exclude<Ending, { end: 'SENT' }>> {
  for (const chat of await readChats(parts.db, personId)) {
    const ending = await inBudget(parts, { ...chat, personId }, write);
    if (ending.end !== 'FAILED' || ending.why !== 'UNREACHABLE') return ending;
  }
  await nudgeByMail(parts, personId, now);
  return { end: 'FAILED', why: 'UNREACHABLE' };
}

/** One request to a chat, when there is room for it; keeps what Teams asked in mind. */
export async function inBudget<T extends { end: 'SENT' }>(
  parts: DeliveryParts,
  chat: ChatAddress & ChatReader,
  write: (chat: ChatAddress & ChatReader) => Promise<T | Exclude<Ending, { end: 'SENT' }>>,
): Promise<T | Exclude<Ending, { end: 'SENT' }>> {
  const room = await parts.chatBudget.take(chat);
  if (!room.ok) return { end: 'LATER', afterMs: room.waitMs };
  const ending = await write(chat);
  if (ending.end === 'RETRY' && ending.why === 'BUSY')
    await parts.chatBudget.pause(chat, ending.afterMs ?? PAUSE_MS);
  if (ending.end === 'FAILED' && ending.why === 'UNREACHABLE')
    await forgetConversation(parts.db, parts.clock, chat.tenantId, chat.conversationId);
  return ending;
}

/** At most one a day, and only to whom we know an address of. */
async function nudgeByMail({ db }: DeliveryParts, personId: string, now: Date): Promise<void> {
  await asSystem(db, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { mail: true } });
    if (person?.mail) await enqueue(tx, now, [{ kind: 'STAFF_NUDGE', personId, day: dayOf(now) }]);
  });
}
