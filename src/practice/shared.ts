/** Types that travel from the connector to the page. No imports: the browser bundle reads this file too. */

/** Someone who is played in the room. */
export type PracticePerson = {
  /** Teams user id, `29:demo-...`. */
  id: string;
  aadObjectId: string;
  tenantId: string;
  name: string;
  /** The role that is shown under the name, in Dutch. */
  label: string;
  /** Whether their chat has a button that opens the tab. */
  tab?: boolean;
};

/** A bag of JSON fields whose shape is the bot's business. */
export type Json = Record<string, unknown>;

export type Attachment = { contentType: string; content?: unknown; contentUrl?: string; name?: string };

/** A message as everyone in the conversation sees it. */
export type Message = {
  id: string;
  /** `bot`, or the id of the person who wrote it. */
  from: string;
  fromName: string;
  /** ISO time, UTC. */
  at: string;
  /** As on the wire: a mention is `<at>Werkwijzer</at>`. */
  text: string;
  textFormat: string;
  attachments: Attachment[];
  entities: Json[];
  channelData: Json;
  suggestedActions?: { actions: Json[] };
  replyToId?: string;
  editedAt?: string;
  deleted?: boolean;
  /** Cards that one person sees instead of `attachments` (card refresh), by person id. */
  views?: Record<string, Attachment[]>;
  /** What people put under it, by person id. */
  reactions?: Record<string, string>;
  /** A person's message that Teams kept from the bot (no mention, or the app is not there). */
  undelivered?: 'noMention' | 'notInstalled';
  /** The app by which a person put a card in their message. */
  via?: string;
  /** The bot did not answer this message with a 2xx. */
  failed?: { status: number };
};

export type ConversationType = 'personal' | 'groupChat' | 'channel';

export type ConversationView = {
  id: string;
  type: ConversationType;
  tenantId: string;
  name: string;
  members: PracticePerson[];
  messages: Message[];
  /** Whether the bot is in the conversation. */
  installed: boolean;
};

/** What Teams tells a bot about a team and its channels. */
export type TeamEvent =
  'channelCreated' | 'channelRenamed' | 'channelDeleted' | 'teamRenamed' | 'teamDeleted';

export type FaultKind = 'send' | 'update' | 'delete' | 'create' | 'members' | 'any';

/** A short notice for the person who acted: the bot's own text, or what went wrong. */
export type Toast = {
  conversationId: string;
  personId: string;
  level: 'info' | 'error';
  /** The message whose button was pressed. */
  messageId?: string;
  /** Text that the bot returned. */
  text?: string;
  /** HTTP status of the bot, or of the card answer. */
  status?: number;
  code?: string;
};

export type RoomEvent =
  | { type: 'conversation'; conversation: ConversationView }
  | { type: 'message'; conversationId: string; message: Message }
  | { type: 'update'; conversationId: string; message: Message }
  | { type: 'delete'; conversationId: string; message: Message }
  | { type: 'typing'; conversationId: string; text?: string }
  | ({ type: 'toast' } & Toast)
  /** Faults that still wait; `applied` when one has just been used. */
  | { type: 'faults'; armed: number; applied?: { kind: FaultKind; status?: number; delayMs?: number } };

/** What came of one POST to the bot. Status 0: Teams would not have sent it, so neither did we. */
export type TurnResult = { status: number; body: unknown; activityId: string; replies: Message[] };

/** A command of the message extension, as Teams knows it from the app's manifest. */
export type ExtensionCommand = {
  id: string;
  /** `query`: a search beside the box. `action`: in the menu of a message. */
  type: 'query' | 'action';
  title: string;
  /** Of a search: what the bot calls the words, and what is said about them. */
  parameter?: string;
  hint?: string;
};

/** What the page needs to draw itself. */
export type RoomState = {
  /** Number of the last event that the state holds. */
  seq: number;
  people: PracticePerson[];
  groupId: string | null;
  faults: number;
  conversations: ConversationView[];
  /** Where the tab is; null when the room has none. */
  tabUrl: string | null;
  /** The commands of the message extension. */
  extension: readonly ExtensionCommand[];
};

type InChat = { conversationId: string; personId: string };
type OnMessage = InChat & { messageId: string };
type Maybe<T> = T | undefined;

/** What the page can ask for of the message extension. */
export type ExtensionAction =
  | (InChat & { type: 'extensionQuery'; commandId: string; words: string; skip: number; count: number })
  | (OnMessage & { type: 'extensionOpen'; commandId: string })
  | (OnMessage & { type: 'extensionSubmit'; commandId: string; data: Json })
  | (InChat & { type: 'extensionInsert'; content: Json });

/** Everything the page can ask for. */
export type RoomAction =
  | ExtensionAction
  | { type: 'openPersonalChat'; personId: string }
  | { type: 'openGroupChat' }
  | (InChat & { type: 'say'; text: string; mention?: Maybe<boolean> })
  | (OnMessage & { type: 'edit'; text: string })
  | (OnMessage & { type: 'unsend' })
  | (OnMessage & { type: 'rate'; reaction: 'like' | 'dislike'; feedback?: Maybe<string> })
  | (OnMessage & { type: 'execute'; verb: string; data: Json; trigger?: Maybe<'manual' | 'automatic'> })
  | (OnMessage & { type: 'submit'; data: Json; dialog?: Maybe<boolean> })
  | (OnMessage & { type: 'react'; reaction: string })
  | { type: 'install' | 'uninstall' | 'upgrade'; conversationId: string }
  | (InChat & { type: 'changeMember'; change: 'add' | 'remove' })
  | {
      type: 'fault';
      match: 'send' | 'update' | 'delete' | 'any';
      status?: Maybe<429 | 403 | 502>;
      /** Retry-After of a 429, length of a delay. */
      seconds: number;
      times: number;
    }
  | { type: 'clearFaults' };
