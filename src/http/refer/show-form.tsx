import type { RequestHandler, Response } from 'express';
import { say } from '../../i18n/index.ts';
import { readOwnReferrals } from '../../referral/own-referrals.ts';
import type { PublicParts } from '../booking/parts.ts';
import { titleOf, type Problems } from '../pages/fields.tsx';
import { sendPage } from '../pages/send-page.tsx';
import { closedWords } from './closed.ts';
import { emptyForm, type Typed } from './form.ts';
import { OwnList } from './own-list.tsx';
import { ReferForm, whose } from './refer-page.tsx';
import { newRequest, sealRequest, type ReferRequest } from './request.ts';
import { liveOnly, type ReferParams, type ReferVisit } from './visit.ts';

const none: Problems = new Map();

/** The link as it opens: the form, and what was referred by it before. */
export function showForm(parts: PublicParts): RequestHandler<ReferParams> {
  return liveOnly(parts, async (visit, request, response) => {
    const { lang, kept, referrer } = visit;
    const closed = await closedWords(parts, visit);
    const own = await readOwnReferrals(parts, referrer);
    const blank = { typed: emptyForm(lang), problems: none, hint: false };
    const sealed = sealRequest(parts.sealer, newRequest(referrer.id));
    const title = say(lang, 'card.refer.title');
    sendPage(
      response,
      { visit, title, languageQuery: kept },
      <div class="narrow">
        {request.query.gedaan === 'ingetrokken' && (
          <div class="notice good" role="status">
            <p>{say(lang, 'outside.revoked')}</p>
          </div>
        )}
        {closed === undefined ? (
          <ReferForm {...{ visit, sealed, ...blank }} />
        ) : (
          <>
            <h1>{title}</h1>
            <p class="lead">{closed}</p>
            <p class="soft section">{whose(visit)}</p>
          </>
        )}
        <OwnList visit={visit} own={own} />
      </div>,
    );
  });
}

type Again = { typed: Typed; request: ReferRequest; problems?: Problems; hint?: boolean };

/** The form as it was typed, with what to mend or to think over. */
export function sendAgain(
  { sealer }: Pick<PublicParts, 'sealer'>,
  response: Response,
  visit: ReferVisit,
  { typed, request, problems = none, hint = false }: Again,
): void {
  const { lang } = visit;
  const sealed = sealRequest(sealer, request);
  sendPage(
    response,
    { visit, status: 422, title: titleOf(lang, say(lang, 'card.refer.title'), problems) },
    <div class="narrow">
      <ReferForm {...{ visit, typed, problems, sealed, hint }} />
    </div>,
  );
}
