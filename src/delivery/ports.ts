import type { CoachMessage } from './coach-message.ts';
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

/** Writes in a personal chat. Every failure is an ending, never an exception. */
export type ChatPort = { send: (to: ChatAddress, message: CoachMessage) => Promise<Sending> };
