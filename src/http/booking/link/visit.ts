import type { Request, RequestHandler, Response } from 'express';
import { readClientFile, type ClientFile } from '../../../booking/client-file.ts';
import { openLink, type ShownAppointment } from '../../../booking/open-link.ts';
import type { BookingSite } from '../../../booking/read-site.ts';
import type { ContactKind } from '../../../generated/prisma/enums.ts';
import { languageOf } from '../../../lang.ts';
import { siteCrisisContacts } from '../../../people/site-contacts.ts';
import { asked, type Visit } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { langOf } from '../visitor.ts';
import { sendGone } from './gone.tsx';

export type LinkParams = { token: string; id: string };

/** `mails`: whether we can send mail. `now`: when the page was opened. */
export type LinkVisit = Visit & { site: BookingSite; token: string; mails: boolean; now: Date };

/** A client on their own pages, with all that we hold on them. */
export type OwnVisit = LinkVisit & { kind: 'OWN'; clientId: string; file: ClientFile };

/** Whoever has a link that was handed over: one appointment, and nothing of the client. */
export type HandedVisit = LinkVisit & { kind: 'HANDED'; shown: ShownAppointment };

/** The same for a link that came with a referral: that someone was referred, and nothing of whom. */
export type ReferredVisit = LinkVisit & { kind: 'REFERRED'; referredAt: Date; contactKind: ContactKind };

export type AnyVisit = OwnVisit | HandedVisit | ReferredVisit;

type Page<V> = (visit: V, request: Request<LinkParams>, response: Response) => Promise<void> | void;

/** A page or form for the client alone; every other link gets the page of links that show nothing. */
export function ownOnly(parts: PublicParts, page: Page<OwnVisit>): RequestHandler<LinkParams> {
  return anyLink(parts, (visit, request, response) =>
    visit.kind === 'OWN' ? page(visit, request, response) : sendGone(parts.contacts, request, response),
  );
}

/** A page or form for a link that was handed over and not claimed. */
export function unclaimedOnly(
  parts: PublicParts,
  page: Page<HandedVisit | ReferredVisit>,
): RequestHandler<LinkParams> {
  return anyLink(parts, (visit, request, response) =>
    visit.kind === 'OWN' ? sendGone(parts.contacts, request, response) : page(visit, request, response),
  );
}

/** For every kind; the page tells them apart. Opened anew for every request. */
export function anyLink(parts: PublicParts, page: Page<AnyVisit>): RequestHandler<LinkParams> {
  return async (request, response) => {
    const visit = await openVisit(parts, request);
    if (visit) await page(visit, request, response);
    else sendGone(parts.contacts, request, response);
  };
}

const LONGEST_TOKEN = 100;

/** Whose link it is; undefined for one that shows nothing. */
export async function openVisit(
  parts: PublicParts,
  request: Request<LinkParams>,
): Promise<AnyVisit | undefined> {
  const { token } = request.params;
  const link = token.length <= LONGEST_TOKEN ? await openLink(parts, token) : ({ kind: 'GONE' } as const);
  if (link.kind === 'GONE') return undefined;
  const { site } = link;
  const taal = languageOf(asked(request.query.taal));
  const visit = {
    ...{ site, token, contacts: parts.contacts, mails: parts.mails },
    now: parts.clock(),
    lang: taal ?? languageOf(link.language) ?? langOf(request),
    siteLines: await siteCrisisContacts(parts.db, [site.id]),
    base: `/a/${encodeURIComponent(token)}`,
    kept: { ...(taal && { taal }) },
  };
  switch (link.kind) {
    case 'HANDED':
      return { ...visit, kind: 'HANDED', shown: link.shown };
    case 'REFERRED': {
      const { referredAt, contactKind } = link;
      return { ...visit, kind: 'REFERRED', referredAt, contactKind };
    }
    case 'OWN': {
      const file = await readClientFile(parts, site, link.clientId);
      return file && { ...visit, kind: 'OWN', clientId: link.clientId, file };
    }
  }
}
