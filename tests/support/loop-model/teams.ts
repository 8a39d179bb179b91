import type { ChatMessage } from '../../../src/delivery/chat-message.ts';
import type { ChatPort } from '../../../src/delivery/ports.ts';
import { chats } from './world.ts';

// What Teams does, as far as our worker can tell: chats with messages that can be put in and edited while the app is there.

export type Message = { chat: string; id: string; personId: string; kind: ChatMessage['kind']; text: string };

export type Teams = {
  messages: () => Message[];
  installed: (chat: string) => boolean;
  install: (chat: string, there: boolean) => void;
  /** A card that the bot wrote in a turn. */
  post: (chat: string, message: ChatMessage) => string;
  send: ChatPort['send'];
  edit: ChatPort['edit'];
};

/** `onShown`: at every message and every edit of one, as soon as someone can read it. */
export function createTeams(onShown: (message: Message, shown: ChatMessage, edited: boolean) => void): Teams {
  const messages = new Map<string, Message>();
  const there = new Map(chats.map(({ id }) => [id, true]));
  const owner = new Map(chats.map(({ id, person }) => [id, person.id]));
  const gone = { end: 'FAILED', why: 'UNREACHABLE' } as const;

  function show(chat: string, id: string, shown: ChatMessage, edited: boolean): void {
    const personId = owner.get(chat) ?? '';
    const message = { chat, id, personId, kind: shown.kind, text: JSON.stringify(shown) };
    messages.set(`${chat} ${id}`, message);
    onShown(message, shown, edited);
  }
  function add(chat: string, message: ChatMessage): string {
    const id = String(messages.size + 1);
    show(chat, id, message, false);
    return id;
  }

  return {
    messages: () => [...messages.values()],
    installed: (chat) => there.get(chat) ?? false,
    install: (chat, is) => there.set(chat, is),
    post: add,
    send: ({ conversationId: chat }, message) =>
      Promise.resolve(there.get(chat) ? { end: 'SENT', activityId: add(chat, message) } : gone),
    edit: ({ conversationId: chat }, id, message) => {
      if (!there.get(chat) || !messages.has(`${chat} ${id}`)) return Promise.resolve(gone);
      show(chat, id, message, true);
      return Promise.resolve({ end: 'SENT' });
    },
  };
}
