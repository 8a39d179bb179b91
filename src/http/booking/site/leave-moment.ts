import type { RequestHandler } from 'express';
import { z } from 'zod';
import { releaseHold } from '../../../booking/hold-slot.ts';
import { seeOther } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { parse } from '../api.ts';
import type { PublicParts } from '../parts.ts';
import { sendList } from './send-list.tsx';
import { stopForCrisis } from './stop-for-crisis.ts';
import { isEmpty, typedFields, wordsOf } from './typed.ts';
import { openVisit } from './visit.ts';

const form = z.strictObject({ holdId: z.guid(), key: z.string().max(100), ...typedFields });

/** "Choose another moment": gives the held one back; what was typed goes along to the list. */
export function leaveMoment(parts: PublicParts): RequestHandler<{ site: string; holdId: string }> {
  return async (request, response) => {
    const { holdId, ...typed } = parse(form, request.body);
    if (await stopForCrisis(parts, request, response, wordsOf(typed))) return;
    const visit = await openVisit(parts, request);
    await releaseHold(parts, visit.site, holdId);
    if (isEmpty(typed)) seeOther(response, hrefOf(visit));
    else await sendList(parts, request, response, visit, { typed });
  };
}

const carried = z.strictObject(typedFields);

/** Other moments on the list, for someone whose typed words go along. Changes nothing. */
export function turnPage(parts: PublicParts): RequestHandler<{ site: string }> {
  return async (request, response) => {
    const typed = parse(carried, request.body);
    await sendList(parts, request, response, await openVisit(parts, request), { typed });
  };
}
