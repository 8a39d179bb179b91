import type {
  ConversationView,
  ExtensionCommand,
  Message,
  PracticePerson,
  RoomEvent,
  RoomState,
} from '../shared.ts';

/** A column: a person's id, or the group. */
export type ColumnKey = string;
export const GROUP: ColumnKey = 'group';

const TYPING_MS = 12_000;
/** As many as the connector keeps. */
const MAX_MESSAGES = 500;

export type Model = {
  people: PracticePerson[];
  groupId: string | null;
  conversations: Map<string, ConversationView>;
  /** Until when the bot seems to be typing, and what it says it is doing. */
  typing: Map<string, { until: number; text: string }>;
  faults: number;
  tabUrl: string | null;
  extension: readonly ExtensionCommand[];
  online: boolean;
};

export function emptyModel(): Model {
  return {
    people: [],
    groupId: null,
    conversations: new Map(),
    typing: new Map(),
    faults: 0,
    tabUrl: null,
    extension: [],
    online: true,
  };
}

/** Takes over the whole state of the room. */
export function applyState(model: Model, state: RoomState): void {
  model.people = state.people;
  model.groupId = state.groupId;
  model.faults = state.faults;
  model.tabUrl = state.tabUrl;
  model.extension = state.extension;
  model.conversations = new Map(state.conversations.map((one) => [one.id, one]));
}

/** Takes over one event. Toasts are not part of the model. */
export function applyEvent(model: Model, event: RoomEvent): void {
  switch (event.type) {
    case 'conversation':
      model.conversations.set(event.conversation.id, event.conversation);
      if (event.conversation.type === 'groupChat') model.groupId ??= event.conversation.id;
      break;
    case 'message':
      if (event.message.from === 'bot') model.typing.delete(event.conversationId);
      append(model.conversations.get(event.conversationId), event.message);
      break;
    case 'update':
    case 'delete':
      replace(model.conversations.get(event.conversationId), event.message);
      break;
    case 'typing':
      model.typing.set(event.conversationId, { until: Date.now() + TYPING_MS, text: event.text ?? '' });
      break;
    case 'faults':
      model.faults = event.armed;
      break;
    case 'toast':
      break;
  }
}

/** The conversation that a column shows, once it is open. */
export function conversationOf(model: Model, key: ColumnKey): ConversationView | undefined {
  if (key === GROUP) return model.groupId === null ? undefined : model.conversations.get(model.groupId);
  return [...model.conversations.values()].find(
    ({ type, members }) => type === 'personal' && members[0]?.id === key,
  );
}

/** The column in which a conversation is shown. */
export function columnOf(model: Model, conversationId: string): ColumnKey | undefined {
  if (conversationId === model.groupId) return GROUP;
  const conversation = model.conversations.get(conversationId);
  return conversation?.type === 'personal' ? conversation.members[0]?.id : undefined;
}

function append(conversation: ConversationView | undefined, message: Message): void {
  if (!conversation) return;
  conversation.messages.push(message);
  if (conversation.messages.length > MAX_MESSAGES) conversation.messages.shift();
}

function replace(conversation: ConversationView | undefined, message: Message): void {
  const at = conversation?.messages.findIndex(({ id }) => id === message.id) ?? -1;
  if (at >= 0) conversation?.messages.splice(at, 1, message);
}
