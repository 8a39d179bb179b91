import type { Lang } from '../lang.ts';
import type { ChatMessage } from './chat-message.ts';
import type { Sending } from './delivery.ts';

export type Mail = {
  /** The same at every try, so that a mail that arrives twice can be known as one. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  calendar?: { content: string; method: 'REQUEST' | 'CANCEL'; filename: string } | undefined;
};

/** Sends mail. Every failure is an ending, never an exception. */
export type MailPort = { send: (mail: Mail, signal: AbortSignal) => Promise<Sending> };

/** A personal chat in which the bot can write. */
export type ChatAddress = { tenantId: string; conversationId: string; serviceUrl: string };

/**
 * Whose chat it is: the buttons of a card work for nobody else. `lang`: in which they asked to be spoken to; undefined when
 * they never did.
 */
export type ChatReader = { personId: string; lang: Lang | undefined };

/** Writes in a personal chat. Every failure is an ending, never an exception. */
export type ChatPort = {
  /** A new message; its id is what `edit` needs. */
  send: (to: ChatAddress & ChatReader, message: ChatMessage) => Promise<ChatSending>;
  /** Puts a message in the place of an earlier one. The same twice is the same once. */
  edit: (to: ChatAddress & ChatReader, activityId: string, message: ChatMessage) => Promise<Sending>;
};

export type ChatSending = Exclude<Sending, { end: 'SENT' }> | { end: 'SENT'; activityId: string };
