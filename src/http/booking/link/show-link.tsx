import type { Request, RequestHandler, Response } from 'express';
import { say, type TextKey } from '../../../i18n/index.ts';
import { titleOf, type Problems } from '../../pages/fields.tsx';
import { sendPage } from '../../pages/send-page.tsx';
import { asked } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { coming, newest, past } from './coming.ts';
import { HandedPage } from './handed-page.tsx';
import { OwnPage } from './own-page.tsx';
import { ReferredPage } from './referred-page.tsx';
import { anyLink, type HandedVisit, type LinkParams, type OwnVisit, type ReferredVisit } from './visit.ts';

/** What a link opens with: the client's own page, or the one appointment of a link that was handed over. */
export function showLink(parts: PublicParts): RequestHandler<LinkParams> {
  return anyLink(parts, (visit, request, response) => {
    if (visit.kind === 'OWN') sendOwn(parts, visit, request, response);
    else sendUnclaimed(visit, request, response, { sent: request.query.code === 'verstuurd' });
  });
}

const done = new Map<string, TextKey>([
  ['verplaatst', 'link.done.moved'],
  ['geannuleerd', 'link.done.cancelled'],
  ['overgenomen', 'link.done.claimed'],
  ['verstuurd', 'care.done.sent'],
  ['van-jou', 'care.done.kept'],
  ['niet-verstuurd', 'care.done.refused'],
  ['al-verstuurd', 'care.done.gone'],
  ['veranderd', 'care.done.changed'],
]);

function sendOwn(
  { clock, publicUrl }: PublicParts,
  visit: OwnVisit,
  request: Request<LinkParams>,
  response: Response,
): void {
  const { lang, file, kept } = visit;
  const now = clock();
  const fresh = request.query.nieuw === '1' ? newest(file, now) : undefined;
  sendPage(
    response,
    {
      visit,
      title: say(lang, fresh ? 'link.fresh.title' : 'link.own.title'),
      languageQuery: { ...kept, ...(fresh && { nieuw: '1' }) },
    },
    <OwnPage
      {...{ visit, now, fresh, coming: coming(file, now), past: past(file, now) }}
      done={done.get(asked(request.query.gedaan) ?? '')}
      url={`${publicUrl}${visit.base}`}
    />,
  );
}

const none: Problems = new Map();
const titles = { HANDED: 'link.handed.title', REFERRED: 'care.referred.title' } as const;

/** The page of a link that was handed over, as it opens or after a code that was not right. */
export function sendUnclaimed(
  visit: HandedVisit | ReferredVisit,
  request: Request<LinkParams>,
  response: Response,
  { sent = false, status = 200, problems = none }: { sent?: boolean; status?: number; problems?: Problems },
): void {
  const options = {
    visit,
    status,
    title: titleOf(visit.lang, say(visit.lang, titles[visit.kind]), problems),
    languageQuery: request.method === 'GET' ? visit.kept : undefined,
  };
  const page =
    visit.kind === 'HANDED' ? (
      <HandedPage {...{ visit, sent, problems }} />
    ) : (
      <ReferredPage {...{ visit, sent, problems }} />
    );
  sendPage(response, options, page);
}
