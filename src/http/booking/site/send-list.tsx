import type { Request, Response } from 'express';
import { holdsOfBrowser } from '../../../booking/holds-of-browser.ts';
import { say, type TextKey } from '../../../i18n/index.ts';
import { sendPage } from '../../pages/send-page.tsx';
import { asked } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { chooseSlots } from '../slots/choose-slots.ts';
import { browserOf } from '../visitor.ts';
import { ListPage } from './list-page.tsx';
import { readOffer } from './offer.ts';
import { isEmpty, type Typed } from './typed.ts';
import type { SiteVisit } from './visit.ts';

type Why = {
  status?: number;
  /** Why another moment has to be chosen. */
  problem?: TextKey;
  typed?: Typed | undefined;
};

/** The list of moments, as the start of a booking or after something came in between. */
export async function sendList(
  parts: PublicParts,
  request: Request,
  response: Response,
  visit: SiteVisit,
  { status = 200, problem, typed }: Why = {},
): Promise<void> {
  const { lang, kept, site } = visit;
  const browser = browserOf(parts, request);
  const found = await readOffer(parts, visit);
  const week = asked(request.query.week);
  const offer = found.open ? { open: true as const, shown: chooseSlots(found.slots, week) } : found;
  const holds = browser && found.open ? await holdsOfBrowser(parts, site, browser) : [];
  const carried = typed && !isEmpty(typed) ? typed : undefined;
  const languageQuery = request.method === 'GET' ? { ...kept, ...(week && { week }) } : undefined;
  const title = say(lang, 'booking.title');
  sendPage(
    response,
    { visit, status, title: problem ? `${say(lang, 'page.errorTitle')}: ${title}` : title, languageQuery },
    <ListPage visit={visit} offer={offer} holds={holds} problem={problem} typed={carried} />,
  );
}
