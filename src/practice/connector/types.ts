import type { Router } from 'express';
import type { CryptoKey, KeyObject } from 'jose';
import type { ConversationView, FaultKind, Json, RoomEvent, TeamEvent, TurnResult } from '../shared.ts';

import type { ExtensionOptions } from './extension.ts';

/** Deviations from a good inbound token, for tests of the bot's door. */
export type TokenOverrides = {
  iss?: string;
  aud?: string;
  serviceurl?: string;
  /** Unix seconds. */
  expiresAt?: number;
  /** Unix seconds. */
  notBefore?: number;
  kid?: string;
  /** Signs with another private key: a forgery. */
  key?: CryptoKey | KeyObject;
  /** Added last; `undefined` removes a claim. */
  claims?: Json;
};

/** An error on demand for calls that the bot makes to the connector. */
export type Fault = {
  /** Default `any`. A typing indicator counts for `any` only, so that `send` hits a message. */
  match?: FaultKind;
  conversationId?: string;
  /** Without a status the call is only delayed. */
  status?: number;
  code?: string;
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number;
  delayMs?: number;
  /** Default 1. */
  times?: number;
};

/** One call that the bot made. `path` is decoded and starts at the service URL; status 0: not answered yet. */
export type OutboundCall = { method: string; path: string; at: string; status: number };

export type SayOptions = {
  mention?: boolean;
  locale?: string;
  /** Repeats an activity id: the same activity delivered twice. */
  id?: string;
  token?: string;
};

export type ConnectorUrls = { serviceUrl: string; issuer: string; openIdMetadata: string; token: string };

/** A Teams of our own: people act on it, the bot is called and calls back, all over HTTP. */
export type Connector = {
  urls: ConnectorUrls;
  /** The wire endpoints, to be mounted under `/connector`. */
  router: Router;
  token(o?: TokenOverrides): Promise<string>;
  conversations(): ConversationView[];
  conversation(id: string): ConversationView;
  openPersonalChat(personId: string): Promise<ConversationView>;
  openGroupChat(personIds: string[], name: string): Promise<ConversationView>;
  openChannel(teamName: string, channelName: string, personIds: string[]): Promise<ConversationView>;
  say(conversationId: string, personId: string, text: string, o?: SayOptions): Promise<TurnResult>;
  edit(conversationId: string, personId: string, messageId: string, text: string): Promise<TurnResult>;
  unsend(conversationId: string, personId: string, messageId: string): Promise<TurnResult>;
  react(conversationId: string, personId: string, messageId: string, reaction: string): Promise<TurnResult>;
  rate(
    conversationId: string,
    personId: string,
    messageId: string,
    reaction: 'like' | 'dislike',
    feedback?: string,
  ): Promise<TurnResult>;
  /** `automatic` is a card refresh: its card is seen by this person only. */
  execute(
    conversationId: string,
    personId: string,
    messageId: string,
    verb: string,
    data: Json,
    o?: { trigger?: 'manual' | 'automatic' },
  ): Promise<TurnResult>;
  /** `data.msteams` picks imBack, messageBack or task/fetch; `dialog` sends the form of an open dialog. */
  submit(
    conversationId: string,
    personId: string,
    messageId: string,
    data: Json,
    o?: { dialog?: boolean },
  ): Promise<TurnResult>;
  /** Someone types in the search of the message extension; the results stand in `body`. */
  query(
    conversationId: string,
    personId: string,
    asked: { commandId: string; parameter: string; words: string; skip: number; count: number },
    o?: ExtensionOptions,
  ): Promise<TurnResult>;
  /** A command from the menu of a message; the dialog stands in `body`. */
  openAction(
    conversationId: string,
    personId: string,
    messageId: string,
    commandId: string,
    o?: ExtensionOptions,
  ): Promise<TurnResult>;
  /** A button in that dialog. */
  submitAction(
    conversationId: string,
    personId: string,
    messageId: string,
    commandId: string,
    data: Json,
    o?: ExtensionOptions,
  ): Promise<TurnResult>;
  /** Someone sends a card that the extension gave them. */
  insert(conversationId: string, personId: string, content: unknown): Promise<TurnResult>;
  install(conversationId: string): Promise<TurnResult[]>;
  uninstall(conversationId: string): Promise<TurnResult[]>;
  /** A newer version of the app: `remove-upgrade`, then `add-upgrade`. */
  upgrade(conversationId: string): Promise<TurnResult[]>;
  changeMember(conversationId: string, personId: string, change: 'add' | 'remove'): Promise<TurnResult>;
  changeTeam(conversationId: string, eventType: TeamEvent): Promise<TurnResult>;
  /** A raw POST to the bot. `token: null` sends none. */
  send(
    activity: Json,
    o?: { token?: string | null; contentType?: string },
  ): Promise<{ status: number; body: unknown }>;
  fault(f: Fault): void;
  clearFaults(): void;
  on(listener: (event: RoomEvent) => void): () => void;
  /** Newest last, at most 1000. */
  outbound(): OutboundCall[];
};
