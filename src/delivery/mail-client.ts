import { readClientNews, readCodeNews, type NoNews } from '../booking/client-news.ts';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import { mayGo } from './budget.ts';
import type { Delivery } from './delivery.ts';
import { writeAppointmentMail } from './mail/appointment.ts';
import { writeCodeMail } from './mail/code.ts';
import type { DeliveryParts } from './parts.ts';
import type { Mail } from './ports.ts';
import type { Message } from './read-message.ts';

export type ToClient = Extract<Message, { clientId: string }>;

/** Longer than a mail server that still answers needs; well within the lease. */
const LONGEST_MS = 60_000;

/** Mails a client, when it is still true, they still agree, and their address did not get too much already. */
export async function mailClient(
  parts: DeliveryParts,
  row: OutboxMessage,
  message: ToClient,
  now: Date,
): Promise<Delivery> {
  const mail = await writeMail(parts, row.id, message, now);
  if ('not' in mail) {
    return mail.not === 'NO_ADDRESS' ? { end: 'FAILED', why: mail.not } : { end: 'DROPPED', why: mail.not };
  }
  if (!parts.mail) return { end: 'FAILED', why: 'NO_MAIL_SERVER' };
  if (!(await mayGo(parts.db, row, parts.budget, now))) return { end: 'LATER' };
  return parts.mail.send(mail, AbortSignal.timeout(LONGEST_MS));
}

async function writeMail(
  parts: DeliveryParts,
  id: string,
  message: ToClient,
  now: Date,
): Promise<Mail | NoNews> {
  switch (message.kind) {
    case 'CLIENT_CODE': {
      const news = await readCodeNews(parts, message, now);
      return 'not' in news ? news : { id, to: news.to, ...writeCodeMail(news.language, news.code) };
    }
    case 'CLIENT_CONFIRMATION':
    case 'CLIENT_MOVED':
    case 'CLIENT_REMINDER':
    case 'CLIENT_CANCELLED': {
      const state = message.kind === 'CLIENT_CANCELLED' ? 'CANCELLED' : 'BOOKED';
      const news = await readClientNews(parts, message, state, now);
      if ('not' in news) return news;
      return { id, to: news.to, ...writeAppointmentMail(parts, message, news, now) };
    }
  }
}
