import type { BookingParts } from '../booking/parts.ts';
import type { Log } from '../log.ts';
import type { Budget } from './budget.ts';
import type { ChatBudget } from './chat-budget.ts';
import type { ChatPort, MailPort } from './ports.ts';

/** What the delivery of messages works with. */
export type DeliveryParts = BookingParts & {
  log: Log;
  chat: ChatPort;
  /** Undefined where no mail server is set. */
  mail: MailPort | undefined;
  /** The address we send from; it stands as the organiser in calendar files. */
  mailFrom: string;
  /** Where links begin, without a slash at the end. */
  publicUrl: string;
  budget: Budget;
  /** Room in chats, below Teams' limits, shared by every worker. */
  chatBudget: ChatBudget;
  /** Into which it is written each day where the audit trail stands; undefined: nowhere. */
  auditFolder?: string | undefined;
  /** How long a worker has a message to itself, in milliseconds; longer than any try takes. */
  leaseMs?: number | undefined;
};
