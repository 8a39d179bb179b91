import type { Request, Response } from 'express';
import { say } from '../../../i18n/index.ts';
import type { Contacts } from '../../../knowledge/contacts.ts';
import { sendMessage } from '../../pages/send-message.tsx';
import { langOf } from '../visitor.ts';

/**
 * The page of a link that shows nothing: unknown, claimed, changed, cancelled or over. It depends on the language of the
 * browser alone, so that nobody can tell one from the other (design, invariants 1 and 12).
 */
export function sendGone(contacts: Contacts, request: Request, response: Response): void {
  const lang = langOf(request);
  sendMessage(response, {
    visit: { lang, contacts, siteLines: [] },
    status: 404,
    languageQuery: {},
    title: say(lang, 'link.gone.title'),
    words: [say(lang, 'link.gone.what'), say(lang, 'link.gone.code'), say(lang, 'link.gone.ask')],
  });
}
