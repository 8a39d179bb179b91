import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { isLoopback } from '../config.ts';
import type { Sending } from './delivery.ts';
import type { Mail, MailPort } from './ports.ts';

const SECONDS = 1000;
const patience = {
  dnsTimeout: 10 * SECONDS,
  connectionTimeout: 10 * SECONDS,
  greetingTimeout: 10 * SECONDS,
  socketTimeout: 30 * SECONDS,
};

/** Mail by SMTP. Over TLS, except on this machine or when the address says otherwise (`?requireTLS=false`). */
export function createSmtp(url: string, from: string): MailPort {
  // What the address itself asks for, after a question mark, goes before these.
  const transport = createTransport({
    ...{ url, ...patience, requireTLS: !isLoopback(new URL(url).hostname) },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    send: async (mail, signal) => {
      try {
        await transport.sendMail({
          ...messageOf(mail),
          from: { name: 'Werkwijzer', address: from },
          signal,
          messageId: `<${mail.id}@${domain}>`,
        });
        return { end: 'SENT' };
      } catch (error) {
        return endingOf(error);
      }
    },
  };
}

function messageOf({ to, subject, text, html, calendar }: Mail) {
  return {
    ...{ to: { name: '', address: to }, subject, text, html },
    ...(calendar && { icalEvent: calendar }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

const failure = z.object({
  code: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
});

/**
 * What a failure means: 5xx for this address or mail is for good, 4xx is not yet, and whatever concerns our own account or
 * the connection may be put right by tomorrow.
 */
function endingOf(error: unknown): Sending {
  const { code, command, responseCode = 0 } = failure.parse(error);
  if (code === 'EAUTH' || code === 'ENOAUTH' || command === 'MAIL FROM')
    return { end: 'RETRY', why: 'NOT_LET_IN' };
  if (responseCode >= 500 && responseCode !== 503) return { end: 'FAILED', why: 'REFUSED' };
  if (responseCode >= 400) return { end: 'RETRY', why: 'BUSY' };
  if (code === 'EENVELOPE') return { end: 'FAILED', why: 'REFUSED' };
  return { end: 'RETRY', why: 'AWAY' };
}
