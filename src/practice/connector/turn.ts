import type { Json, Message, PracticePerson, TurnResult } from '../shared.ts';
import { envelope } from './envelope.ts';
import type { Room } from './room.ts';
import type { Conversation } from './store.ts';

export type Turn = {
  conversation: Conversation;
  person: PracticePerson;
  fields: Json & { type: string; id: string };
  token?: string;
};

/** Sends one activity to the bot and gathers what the bot says in that conversation meanwhile. */
export async function runTurn(
  room: Room,
  { conversation, person, fields, token }: Turn,
): Promise<TurnResult> {
  const replyIds: string[] = [];
  const stop = room.bus.on((event) => {
    if (event.type !== 'message' || event.conversationId !== conversation.id) return;
    if (event.message.from === 'bot') replyIds.push(event.message.id);
  });
  try {
    const activity = envelope(room, conversation, person, fields);
    const answer = await room.post(activity, token ?? (await room.keys.inboundToken()));
    const replies = conversation.messages.filter(({ id }) => replyIds.includes(id));
    return { ...answer, activityId: fields.id, replies: structuredClone(replies) };
  } finally {
    stop();
  }
}

/** The result of something that Teams keeps from the bot. */
export function notSent(activityId: string): TurnResult {
  return { status: 0, body: null, activityId, replies: [] };
}

/** Whether the bot accepted the activity. */
export function accepted(result: { status: number }): boolean {
  return result.status >= 200 && result.status < 300;
}

/** Marks the person's message when the bot refused it. */
export function markFailure(
  room: Room,
  conversation: Conversation,
  message: Message,
  result: TurnResult,
): void {
  if (result.status === 0 || accepted(result)) return;
  room.store.change(conversation, message, { failed: { status: result.status } });
}

/** Tells the person who acted that the bot refused it. */
export function toastFailure(
  room: Room,
  conversation: Conversation,
  personId: string,
  result: TurnResult,
  messageId?: string,
): void {
  if (result.status === 0 || accepted(result)) return;
  const { status } = result;
  const about = { conversationId: conversation.id, personId, ...(messageId !== undefined && { messageId }) };
  room.bus.emit({ type: 'toast', ...about, level: 'error', status });
}
