import { readClientNews, readCodeNews, type NoNews } from '../booking/client-news.ts';
import { readOwnPageNews } from '../booking/own-page-news.ts';
import type { Transaction } from '../database/scope.ts';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import { mayGo } from './budget.ts';
import type { Delivery, NoLongerTrue } from './delivery.ts';
import { writeAppointmentMail } from './mail/appointment.ts';
import { writeCodeMail } from './mail/code.ts';
import { writeOwnPageMail, type OwnPageKind } from './mail/own-page.ts';
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
    case 'CLIENT_REFERRED':
    case 'CLIENT_BOOKING_LINK':
    case 'CLIENT_PREVIEW':
    case 'CLIENT_PLAN': {
      const news = await readOwnPageNews(parts, message.clientId, (tx) => whyNot(tx, message), now);
      if ('not' in news) return news;
      const link = `${parts.publicUrl}/a/${news.token}`;
      return { id, to: news.to, ...writeOwnPageMail(news.language, message.kind, link) };
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

type OnOwnPage = Extract<ToClient, { kind: OwnPageKind }>;

/** Why there is nothing to read on the client's page any more; looked up in the client's scope. */
async function whyNot(tx: Transaction, message: OnOwnPage): Promise<NoLongerTrue | undefined> {
  switch (message.kind) {
    case 'CLIENT_REFERRED':
    case 'CLIENT_BOOKING_LINK': {
      const referral = await tx.referral.findUnique({ where: { id: message.referralId } });
      return !referral || referral.state === 'REVOKED' ? 'CHANGED' : undefined;
    }
    case 'CLIENT_PREVIEW': {
      const feedback = await tx.feedback.findUnique({ where: { id: message.feedbackId } });
      const through = feedback?.state === 'SENT' && feedback.mode === 'CLIENT';
      return feedback?.state === 'PREVIEW' || through ? undefined : 'CHANGED';
    }
    case 'CLIENT_PLAN': {
      const plan = await tx.plan.findUnique({ where: { id: message.planId } });
      return plan ? undefined : 'GONE';
    }
  }
}
