import type { RequestHandler } from 'express';
import { z } from 'zod';
import { slotId } from '../../../booking/slot-id.ts';
import { seeOther } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { parse } from '../api.ts';
import type { PublicParts } from '../parts.ts';
import { holderOf } from '../visitor.ts';
import { holdForPage } from './hold-for-page.ts';
import { otherMoment } from '../other-moment.ts';
import { readMoment } from './read-moment.ts';
import { sendList } from './send-list.tsx';
import { sendMoment } from './send-moment.tsx';
import { isEmpty, typedFields } from './typed.ts';
import { openVisit } from './visit.ts';

const body = z.strictObject({ slotId, ...typedFields });

/** Step 1 sent: holds the moment and goes on to the form, with what was typed there before. */
export function chooseMoment(parts: PublicParts): RequestHandler<{ site: string }> {
  return async (request, response) => {
    const { slotId: slot, ...typed } = parse(body, request.body);
    const visit = await openVisit(parts, request);
    const holder = holderOf(parts, request, response);
    const taken = await holdForPage(parts, visit, slot, holder).catch(otherMoment);
    if (typeof taken !== 'string') {
      await sendList(parts, request, response, visit, { ...taken, typed });
      return;
    }
    const hold = isEmpty(typed) ? undefined : await readMoment(parts, visit, taken);
    // What was typed goes into the page at once: through an address it would stay in histories and logs.
    if (hold) sendMoment(request, response, visit, hold, { typed });
    else seeOther(response, hrefOf(visit, `/moment/${taken}`));
  };
}
