import type { BookingParts } from '../booking/parts.ts';
import type { Config } from '../config.ts';
import type { ChatPort } from '../delivery/ports.ts';
import { createSmtp } from '../delivery/smtp.ts';
import { createWorker, type Worker } from '../delivery/worker.ts';
import type { Log } from '../log.ts';

/** What the worker is built from, beside the settings. */
export type Deliveries = BookingParts & {
  log: Log;
  chat: ChatPort;
  publicUrl: string;
  /** The mail server of the practice room, for when no other is set. What stays on this machine is not limited. */
  practiceMail: string | undefined;
};

/** The worker that delivers messages, with the mail server of the settings or of the practice room; not started yet. */
export function openDelivery(config: Config, { practiceMail, ...parts }: Deliveries): Worker {
  const url = config.SMTP_URL ?? practiceMail;
  const stays = config.SMTP_URL === undefined && config.mode === 'practice';
  return createWorker({
    ...parts,
    mail: url === undefined ? undefined : createSmtp(url, config.MAIL_FROM),
    mailFrom: config.MAIL_FROM,
    budget: { confirmationsPerHour: stays ? Infinity : config.LIMIT_CONFIRMATIONS_PER_HOUR },
  });
}
