import type { Json, Message, PracticePerson, TurnResult } from '../shared.ts';
import { channelData, clientInfo, DEFAULT_LOCALE } from './envelope.ts';
import { RoomError } from './errors.ts';
import { htmlCopy, withMention } from './mention.ts';
import { seat } from './room.ts';
import type { Room } from './room.ts';
import type { Conversation } from './store.ts';
import { markFailure, notSent, runTurn } from './turn.ts';
import type { SayOptions } from './types.ts';

/**
 * Someone writes a message. In a group or channel the bot gets it only when it is mentioned; otherwise the
 * result has status 0. The same `id` again sends the same activity once more.
 */
export async function say(
  room: Room,
  conversationId: string,
  personId: string,
  plain: string,
  o: SayOptions = {},
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const content = compose(room, plain, o);
  const message = keep(room, conversation, person, content, o.id ?? room.nextId());
  if (message.undelivered) return notSent(message.id);
  const fields = { ...onWire(plain, content), type: 'message', id: message.id };
  const turn = { conversation, person, fields, ...(o.token !== undefined && { token: o.token }) };
  const result = await runTurn(room, turn);
  markFailure(room, conversation, message, result);
  return result;
}

/** Someone changes their own message: `messageUpdate`. */
export async function edit(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  plain: string,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const message = ownMessage(room, conversation, personId, messageId);
  const content = compose(room, plain, { mention: isMention(message) });
  room.store.change(conversation, message, { ...content.shown, editedAt: room.now().toISOString() });
  if (message.undelivered || !conversation.installed) return notSent(messageId);
  const data = { ...channelData(conversation, person), eventType: 'editMessage' };
  const fields = { ...onWire(plain, content), type: 'messageUpdate', id: messageId, channelData: data };
  return runTurn(room, { conversation, person, fields });
}

/** Someone takes back their own message: `messageDelete`. */
export async function unsend(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const message = ownMessage(room, conversation, personId, messageId);
  room.store.remove(conversation, message);
  if (message.undelivered || !conversation.installed) return notSent(messageId);
  const data = { ...channelData(conversation, person), eventType: 'softDeleteMessage' };
  const fields = { type: 'messageDelete', id: messageId, channelData: data };
  return runTurn(room, { conversation, person, fields });
}

/** A reaction; Teams tells a bot only about reactions to its own messages. */
export async function react(
  room: Room,
  conversationId: string,
  personId: string,
  messageId: string,
  reaction: string,
): Promise<TurnResult> {
  const { conversation, person } = seat(room, conversationId, personId);
  const id = room.nextId();
  const message = room.store.message(conversation, messageId);
  room.store.change(conversation, message, {
    reactions: { ...message.reactions, [personId]: reaction },
  });
  if (message.from !== 'bot' || !conversation.installed) return notSent(id);
  const reactionsAdded = [{ type: reaction }];
  const fields = { type: 'messageReaction', id, reactionsAdded, replyToId: messageId };
  return runTurn(room, { conversation, person, fields });
}

type Content = { shown: { text: string; entities: Json[] }; locale: string };

function compose(room: Room, plain: string, o: SayOptions): Content {
  const locale = o.locale ?? DEFAULT_LOCALE;
  if (o.mention !== true) return { shown: { text: plain, entities: [clientInfo(locale)] }, locale };
  const { text, entity } = withMention(plain, room.botId);
  return { shown: { text, entities: [entity, clientInfo(locale)] }, locale };
}

function onWire(plain: string, { shown, locale }: Content): Json {
  const attachments = shown.entities.some(({ type }) => type === 'mention') ? [htmlCopy(plain)] : [];
  return { ...shown, locale, textFormat: 'plain', attachments };
}

/** Puts a new message in the conversation, or finds the one that is sent again. */
function keep(
  room: Room,
  conversation: Conversation,
  person: PracticePerson,
  { shown }: Content,
  id: string,
): Message {
  const known = conversation.messages.find((one) => one.id === id);
  if (known) return known;
  const silent = conversation.type !== 'personal' && !shown.entities.some(({ type }) => type === 'mention');
  const undelivered = !conversation.installed ? 'notInstalled' : silent ? 'noMention' : undefined;
  const message: Message = {
    id,
    from: person.id,
    fromName: person.name,
    at: room.now().toISOString(),
    ...shown,
    textFormat: 'plain',
    attachments: [],
    channelData: {},
    ...(undelivered && { undelivered }),
  };
  room.store.append(conversation, message);
  return message;
}

function ownMessage(room: Room, conversation: Conversation, personId: string, messageId: string): Message {
  const message = room.store.message(conversation, messageId);
  if (message.from !== personId) throw new RoomError('NotYours', 'Only the author can change a message.');
  return message;
}

function isMention(message: Message): boolean {
  return message.entities.some(({ type }) => type === 'mention');
}
