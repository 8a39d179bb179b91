import type { Json, TurnResult } from '../shared.ts';
import { applyCardAnswer } from './card-answer.ts';
import { say } from './chat.ts';
import { channelData } from './envelope.ts';
import { record, string } from '../read.ts';
import { seat } from './room.ts';
import type { Room } from './room.ts';
import { notSent, runTurn, toastFailure } from './turn.ts';

/** A thumb under an answer: invoke `message/submitAction`, with the shape of Teams' default form. */
export async function rate(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  reaction: 'like' | 'dislike',
  feedback = '',
): Promise<TurnResult> {
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: feedback }) };
  const value = { actionName: 'feedback', actionValue };
  return invoke(room, conversationId, personId, messageId, 'message/submitAction', value);
}

/** Action.Execute, or a card refresh: invoke `adaptiveCard/action`. A returned card takes the old one's place. */
export async function execute(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  verb: string,
  data: Json,
  o: { trigger?: 'manual' | 'automatic' } = {},
): Promise<TurnResult> {
  const trigger = o.trigger ?? 'manual';
  const { conversation } = seat(room, conversationId, personId);
  const value = { action: { type: 'Action.Execute', verb, data }, trigger };
  const result = await invoke(room, conversationId, personId, messageId, 'adaptiveCard/action', value);
  const message = conversation.messages.find((one) => one.id === messageId);
  if (result.status !== 0 && message && !message.deleted)
    applyCardAnswer(room, conversation, message, personId, result, trigger);
  return result;
}

/** Action.Submit: a message with `value`, unless `data.msteams` or an open dialog asks for something else. */
export async function submit(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  data: Json,
  o: { dialog?: boolean } = {},
): Promise<TurnResult> {
  const { msteams, ...rest } = data;
  const asked = record(msteams);
  const context = { theme: 'default' };
  if (o.dialog === true)
    return invoke(room, conversationId, personId, messageId, 'task/submit', { data, context });
  switch (asked.type) {
    case 'task/fetch':
      return invoke(room, conversationId, personId, messageId, 'task/fetch', { data, context });
    case 'imBack': {
      const mention = room.store.get(conversationId).type !== 'personal';
      return say(room, conversationId, personId, string(asked.value) ?? '', { mention });
    }
    case 'messageBack':
      return messageBack(room, conversationId, personId, messageId, rest, asked);
    default:
      return sendValue(room, conversationId, personId, messageId, { value: data });
  }
}

async function messageBack(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  rest: Json,
  asked: Json,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const shown = string(asked.displayText);
  if (shown)
    room.store.append(conversation, {
      ...{ id: room.nextId(), from: person.id, fromName: person.name, at: room.now().toISOString() },
      ...{ text: shown, textFormat: 'plain', attachments: [], entities: [], channelData: {} },
    });
  const value = { ...rest, ...valueOf(asked.value) };
  return sendValue(room, conversationId, personId, messageId, { text: string(asked.text) ?? '', value });
}

async function sendValue(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  content: Json,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const id = room.nextId();
  if (!conversation.installed) return notSent(id);
  const data = { ...channelData(conversation, person), source: { name: 'message' } };
  const fields = { ...content, type: 'message', id, replyToId: messageId, channelData: data };
  const result = await runTurn(room, { conversation, person, fields });
  toastFailure(room, conversation, personId, result, messageId);
  return result;
}

async function invoke(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  name: string,
  value: Json,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const id = `f:${room.nextId()}`;
  if (!conversation.installed) return notSent(id);
  const fields = { type: 'invoke', id, name, value, replyToId: messageId };
  const result = await runTurn(room, { conversation, person, fields });
  if (name !== 'adaptiveCard/action') toastFailure(room, conversation, personId, result, messageId);
  return result;
}

/** messageBack values come as an object or as JSON text. */
function valueOf(value: unknown): Json {
  if (typeof value !== 'string') return record(value);
  try {
    return record(JSON.parse(value));
  } catch {
    return {};
  }
}
