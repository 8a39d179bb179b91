import { readFileSync } from 'node:fs';
import path from 'node:path';
import express from 'express';
import type { Router } from 'express';
import { mailPage } from './page.ts';
import { readMail } from './read-mail.ts';
import { startMailServer } from './server.ts';
import type { PracticeMail } from './types.ts';

export type Mailbox = {
  /** Address of the mail server, such as `smtp://127.0.0.1:40125`. */
  url: string;
  /** Newest first, at most 100. */
  mails: () => PracticeMail[];
  close: () => Promise<void>;
};

const MOST_MAILS = 100;

/** A mail server of our own whose mails are kept in memory, for whoever wants to read what clients get. */
export async function openMailbox(now: () => Date): Promise<Mailbox> {
  const mails: PracticeMail[] = [];
  let number = 0;
  const { url, close } = await startMailServer(async (raw) => {
    mails.unshift(await readMail(raw, ++number, now()));
    mails.length = Math.min(mails.length, MOST_MAILS);
  });
  return { url, close, mails: () => structuredClone(mails) };
}

const STYLES = [
  path.join(import.meta.dirname, '..', 'page', 'css', 'tokens.css'),
  path.join(import.meta.dirname, 'mail.css'),
];

/** The page of the mailbox, the same as JSON, and its style. */
export function mailboxRoutes(mailbox: Mailbox | undefined): Router {
  const router = express.Router();
  router.get('/mail', (_req, res) => {
    res.type('html').send(mailPage(mailbox?.mails()));
  });
  router.get('/mail.json', (_req, res) => {
    res.json(mailbox?.mails() ?? []);
  });
  router.get('/mail.css', (_req, res) => {
    res.type('css').send(STYLES.map((file) => readFileSync(file, 'utf8')).join('\n'));
  });
  return router;
}
