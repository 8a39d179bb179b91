import type { ConversationView, Message } from '../shared.ts';
import type { Bus } from './bus.ts';
import { RoomError } from './errors.ts';

const MAX_CONVERSATIONS = 200;
const MAX_MESSAGES = 500;

/** A conversation as the connector keeps it. */
export type Conversation = ConversationView & { team?: { id: string; name: string; channelId: string } };

export type Store = {
  all(): Conversation[];
  find(id: string): Conversation | undefined;
  /** Throws `UnknownConversation`. */
  get(id: string): Conversation;
  /** Throws `UnknownMessage`. */
  message(conversation: Conversation, id: string): Message;
  add(conversation: Conversation): void;
  append(conversation: Conversation, message: Message): void;
  change(conversation: Conversation, message: Message, patch: Partial<Message>): void;
  remove(conversation: Conversation, message: Message): void;
};

/** Conversations in memory, bounded; the one that was quiet longest goes first. */
export function createStore(bus: Bus): Store {
  const conversations = new Map<string, Conversation>();

  function touch(conversation: Conversation): void {
    conversations.delete(conversation.id);
    conversations.set(conversation.id, conversation);
    const [oldest] = conversations.keys();
    if (conversations.size > MAX_CONVERSATIONS && oldest !== undefined) conversations.delete(oldest);
  }

  return {
    all: () => [...conversations.values()],
    find: (id) => conversations.get(id),
    get(id) {
      const conversation = conversations.get(id);
      if (!conversation) throw new RoomError('UnknownConversation', 'There is no such conversation.');
      return conversation;
    },
    message(conversation, id) {
      const message = conversation.messages.find((one) => one.id === id);
      if (!message) throw new RoomError('UnknownMessage', 'There is no such message.');
      return message;
    },
    add(conversation) {
      touch(conversation);
      bus.emit({ type: 'conversation', conversation: view(conversation) });
    },
    append(conversation, message) {
      conversation.messages.push(message);
      if (conversation.messages.length > MAX_MESSAGES) conversation.messages.shift();
      touch(conversation);
      bus.emit({ type: 'message', conversationId: conversation.id, message: structuredClone(message) });
    },
    change(conversation, message, patch) {
      Object.assign(message, patch);
      bus.emit({ type: 'update', conversationId: conversation.id, message: structuredClone(message) });
    },
    remove(conversation, message) {
      const { id, from, fromName, at, textFormat, replyToId } = message;
      const emptied: Message = {
        ...{ id, from, fromName, at, textFormat, text: '' },
        ...{ attachments: [], entities: [], channelData: {}, deleted: true },
        ...(replyToId !== undefined && { replyToId }),
      };
      conversation.messages[conversation.messages.indexOf(message)] = emptied;
      bus.emit({ type: 'delete', conversationId: conversation.id, message: structuredClone(emptied) });
    },
  };
}

/** A copy that the caller may keep. */
export function view(conversation: Conversation): ConversationView {
  const { id, type, tenantId, name, members, messages, installed } = conversation;
  return structuredClone({ id, type, tenantId, name, members, messages, installed });
}
