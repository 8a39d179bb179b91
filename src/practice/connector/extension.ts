import type { Attachment, Json, Message, TurnResult } from '../shared.ts';
import { ADAPTIVE_CARD } from './card-answer.ts';
import { channelData } from './envelope.ts';
import { RoomError } from './errors.ts';
import { checkCard } from './limits.ts';
import { messagePayload } from './message-payload.ts';
import { BOT_NAME, seat } from './room.ts';
import type { Room } from './room.ts';
import { notSent, runTurn } from './turn.ts';

/** Beside the envelope: what a test of another language needs. */
export type ExtensionOptions = { locale?: string };

/** Someone types in the search of the message extension: invoke `composeExtension/query`. No words: it has just opened. */
export async function query(
  room: Room,
  conversationId: string,
  personId: string,
  asked: { commandId: string; parameter: string; words: string; skip: number; count: number },
  o: ExtensionOptions = {},
): Promise<TurnResult> {
  const { commandId, parameter, words, skip, count } = asked;
  const parameters =
    words === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: parameter, value: words }];
  const value = { commandId, parameters, queryOptions: { skip, count } };
  return invoke(room, conversationId, personId, 'composeExtension/query', value, o);
}

/** A command from the menu of a message: invoke `composeExtension/fetchTask`, with the message. */
export async function openAction(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  commandId: string,
  o: ExtensionOptions = {},
): Promise<TurnResult> {
  const value = { commandId, ...onMessage(room, conversationId, messageId) };
  return invoke(room, conversationId, personId, 'composeExtension/fetchTask', value, o);
}

/** A button in the dialog of such a command: invoke `composeExtension/submitAction`. */
export async function submitAction(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  commandId: string,
  data: Json,
  o: ExtensionOptions = {},
): Promise<TurnResult> {
  const value = { commandId, data, ...onMessage(room, conversationId, messageId) };
  return invoke(room, conversationId, personId, 'composeExtension/submitAction', value, o);
}

/**
 * Someone sends the card that they chose: a message of theirs, which says by which app. The bot hears of it only in its
 * own chat with that person. Throws `BadCard` for what Teams would not take.
 */
export async function insert(
  room: Room,
  conversationId: string,
  personId: string,
  content: unknown,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const breach = checkCard(content);
  if (breach) throw new RoomError('BadCard', breach.message);
  const attachments: Attachment[] = [{ contentType: ADAPTIVE_CARD, content }];
  const message: Message = {
    ...{ id: room.nextId(), from: person.id, fromName: person.name, at: room.now().toISOString() },
    ...{ text: '', textFormat: 'plain', attachments, entities: [], channelData: {}, via: BOT_NAME },
  };
  room.store.append(conversation, message);
  if (conversation.type !== 'personal' || !conversation.installed) return notSent(message.id);
  const data = channelData(conversation, person);
  const fields = { type: 'message', id: message.id, text: '', attachments, channelData: data };
  return runTurn(room, { conversation, person, fields });
}

function onMessage(room: Room, conversationId: string, messageId: string): Json {
  const message = room.store.message(room.store.get(conversationId), messageId);
  return {
    commandContext: 'message',
    context: { theme: 'default' },
    messagePayload: messagePayload(room, message),
  };
}

/** The extension is the person's: it works in chats in which the bot is not. Only their own chat says that they have it. */
async function invoke(
  room: Room,
  conversationId: string,
  personId: string,
  name: string,
  value: Json,
  { locale }: ExtensionOptions,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const id = `f:${room.nextId()}`;
  if (conversation.type === 'personal' && !conversation.installed) return notSent(id);
  const fields = { type: 'invoke', id, name, value, ...(locale !== undefined && { locale }) };
  return runTurn(room, { conversation, person, fields });
}
