import type { RequestHandler } from 'express';
import { z } from 'zod';
import { claimLink, sendClaimCode } from '../../../booking/claim-link.ts';
import { DomainError } from '../../../domain-error.ts';
import type { Problems } from '../../pages/fields.tsx';
import { seeOther } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { statusOf } from '../../problem.ts';
import { parse } from '../api.ts';
import { sendCrisis } from '../crisis-page.tsx';
import type { PublicParts } from '../parts.ts';
import { langOf } from '../visitor.ts';
import { sendGone } from './gone.tsx';
import { sendUnclaimed } from './show-link.tsx';
import { openVisit, unclaimedOnly, type LinkParams } from './visit.ts';

/** Sends a code to the client's own address. */
export function askForCode(parts: PublicParts): RequestHandler<LinkParams> {
  return unclaimedOnly(parts, async (visit, _request, response) => {
    await sendClaimCode(parts, visit.token);
    seeOther(response, hrefOf(visit, '', { code: 'verstuurd' }));
  });
}

const form = z.strictObject({ code: z.string().default('') });

/**
 * Takes the link over with a code, and goes on to the client's own link. Also from the page of links that show nothing: the
 * code a coach told outlives the talk. The same words whether the code is wrong, has run out or was never given: whoever
 * handed the link over would otherwise learn that the client has asked for one.
 */
export function claim(parts: PublicParts): RequestHandler<LinkParams> {
  return async (request, response) => {
    const visit = await openVisit(parts, request);
    if (visit?.kind === 'OWN') {
      sendGone(parts.contacts, request, response);
      return;
    }
    const { code } = parse(form, request.body);
    const ownLines = () => Promise.resolve(visit?.siteLines ?? []);
    const lang = visit?.lang ?? langOf(request);
    if (await sendCrisis(parts, response, { lang, typed: [code], ownLines })) return;
    const claimed = await claimLink(parts, request.params.token, code.slice(0, 20)).catch(wrongCode);
    if (claimed) {
      seeOther(
        response,
        hrefOf({ base: `/a/${claimed}`, kept: visit?.kept ?? {} }, '', { gedaan: 'overgenomen' }),
      );
      return;
    }
    const problems: Problems = new Map([['code', 'error.CODE_WRONG']]);
    const wrong = { status: statusOf.CODE_WRONG, problems };
    if (visit) sendUnclaimed(visit, request, response, wrong);
    else sendGone(parts.contacts, request, response, wrong);
  };
}

function wrongCode(error: unknown): undefined {
  const wrong =
    error instanceof DomainError && ['CODE_WRONG', 'CODE_SPENT', 'NOT_FOUND'].includes(error.code);
  if (!wrong) throw error;
}
