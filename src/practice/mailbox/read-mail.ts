import { simpleParser } from 'mailparser';
import type { AddressObject, Attachment, ParsedMail } from 'mailparser';
import type { PracticeMail } from './types.ts';

/** A mail from the bytes that came in. */
export async function readMail(raw: Buffer, number: number, now: Date): Promise<PracticeMail> {
  const mail = await simpleParser(raw);
  return {
    number,
    at: now.toISOString(),
    from: addresses(mail.from).join(', '),
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html === false ? '' : (mail.html ?? ''),
    messageId: mail.messageId ?? '',
    autoSubmitted: header(mail, 'auto-submitted'),
    attachments: mail.attachments.map(attachment),
  };
}

function addresses(found: AddressObject | AddressObject[] | undefined): string[] {
  return [found ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));
}

function header(mail: ParsedMail, name: string): string {
  const value = mail.headers.get(name);
  return typeof value === 'string' ? value : '';
}

const TEXT = /^text\/|^application\/ics$/;

function attachment({ filename, contentType, content }: Attachment) {
  const text = TEXT.test(contentType) ? content.toString('utf8') : '';
  return { filename: filename ?? '', contentType, content: text };
}
