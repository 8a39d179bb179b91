import type { Request, RequestHandler, Response } from 'express';
import { languageOf } from '../../lang.ts';
import { siteCrisisContacts } from '../../people/site-contacts.ts';
import { openReferLink, type OpenedReferLink } from '../../referral/open-refer-link.ts';
import type { PublicParts } from '../booking/parts.ts';
import { langOf } from '../booking/visitor.ts';
import { asked, type Visit } from '../pages/visit.ts';
import { sendGone } from './gone.ts';

export type ReferParams = { token: string };

/** The professional whose link was opened, on their own pages. */
export type ReferVisit = Visit & OpenedReferLink;

type Page = (visit: ReferVisit, request: Request<ReferParams>, response: Response) => Promise<void> | void;

/** A page or form behind a link that works; every other link gets one and the same page. Opened anew for every request. */
export function liveOnly(parts: PublicParts, page: Page): RequestHandler<ReferParams> {
  return async (request, response) => {
    const visit = await openVisit(parts, request);
    if (visit) await page(visit, request, response);
    else sendGone(parts.contacts, request, response);
  };
}

const LONGEST_TOKEN = 100;

export async function openVisit(
  parts: PublicParts,
  request: Request<ReferParams>,
): Promise<ReferVisit | undefined> {
  const { token } = request.params;
  const link = token.length <= LONGEST_TOKEN ? await openReferLink(parts, token) : undefined;
  if (!link) return undefined;
  const taal = languageOf(asked(request.query.taal));
  return {
    ...link,
    contacts: parts.contacts,
    lang: langOf(request),
    siteLines: await siteCrisisContacts(parts.db, [link.site.id]),
    base: `/verwijs/${encodeURIComponent(token)}`,
    kept: taal ? { taal } : {},
  };
}
