import type { BookingParts } from '../booking/parts.ts';
import type { Config } from '../config.ts';
import { createChatBudget, type ChatBudget } from '../delivery/chat-budget.ts';
import type { ChatPort } from '../delivery/ports.ts';
import { createSmtp } from '../delivery/smtp.ts';
import { createWorker, type Worker } from '../delivery/worker.ts';
import type { Log } from '../log.ts';

/** What the worker is built from, beside the settings. */
export type Deliveries = BookingParts & {
  log: Log;
  chat: ChatPort;
  publicUrl: string;
  /** The address of the database, in which workers share what they may send. */
  databaseUrl: string;
  /** Into which it is written each day where the audit trail stands; undefined: nowhere. */
  auditFolder?: string | undefined;
  /** How long a worker has a message to itself, in milliseconds; two minutes unless said otherwise. */
  leaseMs?: number | undefined;
  /** The mail server of the practice room, for when no other is set. What stays on this machine is not limited. */
  practiceMail: string | undefined;
};

/** The worker that delivers messages, with the mail server of the settings or of the practice room; not started yet. */
export function openDelivery(config: Config, { practiceMail, databaseUrl, ...parts }: Deliveries): Worker {
  const url = config.SMTP_URL ?? practiceMail;
  const stays = config.SMTP_URL === undefined && config.mode === 'practice';
  const chatBudget =
    config.mode === 'practice'
      ? unlimited
      : createChatBudget(databaseUrl, (key) => parts.sealer.keyedName(key));
  const worker = createWorker({
    ...parts,
    mail: url === undefined ? undefined : createSmtp(url, config.MAIL_FROM),
    mailFrom: config.MAIL_FROM,
    budget: { confirmationsPerHour: stays ? Infinity : config.LIMIT_CONFIRMATIONS_PER_HOUR },
    chatBudget,
  });
  return {
    ...worker,
    stop: async () => {
      await worker.stop();
      await chatBudget.close();
    },
  };
}

/** For the practice room, which has no limits. */
const unlimited: ChatBudget = {
  take: () => Promise.resolve({ ok: true }),
  pause: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
