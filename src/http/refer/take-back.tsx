import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import { DomainError } from '../../domain-error.ts';
import { say } from '../../i18n/index.ts';
import { readOwnReferrals, type OwnReferral } from '../../referral/own-referrals.ts';
import { revokeReferral } from '../../referral/revoke-referral.ts';
import { parse } from '../booking/api.ts';
import type { PublicParts } from '../booking/parts.ts';
import { tick } from '../booking/site/typed.ts';
import { seeOther, sendPage } from '../pages/send-page.tsx';
import { hrefOf } from '../pages/visit.ts';
import { isRevocable } from './own-list.tsx';
import { liveOnly, type ReferParams, type ReferVisit } from './visit.ts';

const form = z.strictObject({ code: z.string().max(20), sure: tick });

/** Takes a referral of this link back, once its referrer said that they are sure. Only their own are found. */
export function takeBack(parts: PublicParts): RequestHandler<ReferParams> {
  return liveOnly(parts, async (visit, request, response) => {
    const { code, sure } = parse(form, request.body);
    const own = (await readOwnReferrals(parts, visit.referrer)).find((one) => one.code === code);
    if (!own || own.shown === 'CLOSED') throw new DomainError('NOT_FOUND', 'no such referral by this link');
    if (isRevocable(own)) {
      if (!sure) {
        askIfSure(response, visit, own);
        return;
      }
      await revokeReferral(parts, visit.referrer, own.id);
    }
    seeOther(response, hrefOf(visit, '', { gedaan: 'ingetrokken' }));
  });
}

function askIfSure(response: Response, visit: ReferVisit, { code }: OwnReferral): void {
  const { lang } = visit;
  const title = say(lang, 'outside.revoke');
  sendPage(
    response,
    { visit, title },
    <div class="narrow">
      <h1>{title}</h1>
      <p class="lead">{say(lang, 'card.referrer.askRevoke', { code })}</p>
      <div class="actions">
        <form method="post" action={hrefOf(visit, '/intrekken')}>
          <input type="hidden" name="sure" value="on" />
          <button class="button danger" name="code" value={code}>
            {say(lang, 'card.referrer.yesRevoke')}
          </button>
        </form>
        <a class="button" href={hrefOf(visit)}>
          {say(lang, 'card.referrer.noRevoke')}
        </a>
      </div>
    </div>,
  );
}
