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
import { sendHanded } from './show-link.tsx';
import { handedOnly, type LinkParams } from './visit.ts';

/** Sends a code to the client's own address. */
export function askForCode(parts: PublicParts): RequestHandler<LinkParams> {
  return handedOnly(parts, async (visit, _request, response) => {
    await sendClaimCode(parts, visit.token);
    seeOther(response, hrefOf(visit, '', { code: 'verstuurd' }));
  });
}

const form = z.strictObject({ code: z.string().default('') });

/** Takes the link over with a code, and goes on to the client's own link. */
export function claim(parts: PublicParts): RequestHandler<LinkParams> {
  return handedOnly(parts, async (visit, request, response) => {
    const { code } = parse(form, request.body);
    const { lang, siteLines } = visit;
    const ownLines = () => Promise.resolve(siteLines);
    if (await sendCrisis(parts, response, { lang, typed: [code], ownLines })) return;
    const claimed = await claimLink(parts, visit.token, code.slice(0, 20)).catch(wrongCode);
    if (typeof claimed === 'string') {
      seeOther(response, hrefOf({ ...visit, base: `/a/${claimed}` }, '', { gedaan: 'overgenomen' }));
      return;
    }
    // The same words whether it is wrong, has run out or was never given: whoever handed the link over would otherwise learn
    // that the client has asked for a code.
    const problems: Problems = new Map([['code', 'error.CODE_WRONG']]);
    sendHanded(visit, request, response, { status: statusOf.CODE_WRONG, problems });
  });
}

function wrongCode(error: unknown): DomainError {
  const wrong = error instanceof DomainError && (error.code === 'CODE_WRONG' || error.code === 'CODE_SPENT');
  if (!wrong) throw error;
  return error;
}
