import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { readName, readPhone } from '../../../booking/client-input.ts';
import { requireMayBook } from '../../../booking/read-site.ts';
import { requestCall } from '../../../booking/request-call.ts';
import type { FieldProblem } from '../../../domain-error.ts';
import type { TextKey } from '../../../i18n/index.ts';
import { say } from '../../../i18n/index.ts';
import { titleOf, type Problems } from '../../pages/fields.tsx';
import { sendMessage } from '../../pages/send-message.tsx';
import { seeOther, sendPage } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { parse } from '../api.ts';
import type { PublicParts } from '../parts.ts';
import { visitorAsker } from '../take-slot.ts';
import { CallBackPage, type CallBackFields } from './call-back-page.tsx';
import { stopForCrisis } from './stop-for-crisis.ts';
import { openVisit, type SiteVisit } from './visit.ts';

type Handler = RequestHandler<{ site: string }>;

const text = z.string().max(1000).default('');
const form = z.strictObject({
  key: z.guid(),
  name: text,
  phone: text,
  partOfDay: z.enum(['MORNING', 'AFTERNOON', 'ANY']).default('ANY'),
});

/** "Call me back": the form. Only where visitors may book: elsewhere the way in is the care team. */
export function askForCall(parts: PublicParts): Handler {
  return async (request, response) => {
    const visit = await openCallBack(parts, request);
    sendForm(request, response, visit, { key: randomUUID(), name: '', phone: '', partOfDay: 'ANY' });
  };
}

/** The form sent: the coaches hear of it, and the browser goes on to a thank-you. */
export function sendCallRequest(parts: PublicParts): Handler {
  return async (request, response) => {
    const fields = parse(form, request.body);
    if (await stopForCrisis(parts, request, response, [fields.name, fields.phone])) return;
    const visit = await openCallBack(parts, request);
    const found: FieldProblem[] = [];
    const name = readName(fields.name, found, 'name');
    const phone = readPhone(fields.phone, found, 'phone');
    const empty = fields.phone.trim() === '';
    if (found.length > 0) {
      const problems = new Map<string, TextKey>(found.map((one) => [one.field, one.messageKey]));
      if (empty) problems.set('phone', 'booking.you.phoneMissing');
      sendForm(request, response, visit, fields, problems);
      return;
    }
    const { partOfDay, key } = fields;
    await requestCall(parts, visit.site, { name, phone, partOfDay, language: visit.lang }, key);
    seeOther(response, hrefOf(visit, '/bel-terug/bedankt'));
  };
}

/** The thank-you, which says nothing of who asked. */
export function thankForCall(parts: PublicParts): Handler {
  return async (request, response) => {
    const visit = await openVisit(parts, request);
    const { lang } = visit;
    sendMessage(response, {
      ...{ visit, languageQuery: visit.kept, title: say(lang, 'booking.call.thanks') },
      words: [say(lang, 'booking.call.thanksWhat'), say(lang, 'booking.call.thanksKept')],
      next: { href: hrefOf(visit), label: say(lang, 'booking.toStart') },
    });
  };
}

async function openCallBack(parts: PublicParts, request: Request<{ site: string }>): Promise<SiteVisit> {
  const visit = await openVisit(parts, request);
  requireMayBook(visit.site, visitorAsker(visit.reservedKey));
  return visit;
}

function sendForm(
  request: Request,
  response: Response,
  visit: SiteVisit,
  fields: CallBackFields,
  problems: Problems = new Map(),
): void {
  const options = {
    visit,
    status: problems.size > 0 ? 422 : 200,
    title: titleOf(visit.lang, say(visit.lang, 'booking.call.back'), problems),
    languageQuery: request.method === 'GET' ? visit.kept : undefined,
  };
  sendPage(response, options, <CallBackPage visit={visit} fields={fields} problems={problems} />);
}
