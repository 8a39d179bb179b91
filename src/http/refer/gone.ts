import type { Request, Response } from 'express';
import { say } from '../../i18n/index.ts';
import type { Contacts } from '../../knowledge/contacts.ts';
import { langOf } from '../booking/visitor.ts';
import { sendMessage } from '../pages/send-message.tsx';

/**
 * The page of a link that opens nothing: never made, revoked, over or mistyped. It depends on the language of the reader
 * alone, so that nobody learns which.
 */
export function sendGone(contacts: Contacts, request: Request, response: Response): void {
  const lang = langOf(request);
  sendMessage(response, {
    visit: { lang, contacts, siteLines: [] },
    status: 404,
    languageQuery: request.method === 'GET' ? {} : undefined,
    title: say(lang, 'outside.gone.title'),
    words: [say(lang, 'outside.gone'), say(lang, 'outside.gone.ask')],
    next: { href: `/vraag?taal=${lang}`, label: say(lang, 'question.link') },
  });
}
