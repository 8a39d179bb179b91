import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { DomainError } from '../../domain-error.ts';
import { say } from '../../i18n/index.ts';
import type { Contacts } from '../../knowledge/contacts.ts';
import type { Log } from '../../log.ts';
import { langOf } from '../booking/visitor.ts';
import { clientErrorStatus, statusOf } from '../problem.ts';
import { sendMessage } from './send-message.tsx';

/** What a page that nobody made says. */
export function noSuchPage(contacts: Contacts): RequestHandler {
  return (request, response) => sendError(request, response, contacts, 404, 'page.none');
}

/** A form that another website sent. */
export function foreignForm(contacts: Contacts): RequestHandler {
  return (request, response) => sendError(request, response, contacts, 403, 'page.foreign');
}

/** Too many forms from one network in a minute, or too many talks that it booked in an hour. */
export type TooMany = 'page.tooMany' | 'page.tooManyBooked';

export function tooMany(contacts: Contacts, words: TooMany): RequestHandler {
  return (request, response) => sendError(request, response, contacts, 429, words);
}

/** Errors on the public pages, as a page; what is not known is logged by its kind only. */
export function pageErrors(log: Log, contacts: Contacts): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof DomainError) {
      sendError(request, response, contacts, statusOf[error.code], error.userMessageKey);
      return;
    }
    const status = clientErrorStatus(error);
    if (!status) log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a page failed');
    sendError(request, response, contacts, status ?? 500, status ? 'page.unreadable' : 'page.failed');
  };
}

function sendError(
  request: Request,
  response: Response,
  contacts: Contacts,
  status: number,
  key: Parameters<typeof say>[1],
): void {
  const lang = langOf(request);
  sendMessage(response, {
    visit: { lang, contacts, siteLines: [] },
    status,
    title: say(lang, status >= 500 ? 'page.failed.title' : 'page.stopped.title'),
    words: [say(lang, key)],
  });
}
