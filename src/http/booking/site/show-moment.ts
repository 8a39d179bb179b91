import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { PublicParts } from '../parts.ts';
import { readMoment } from './read-moment.ts';
import { sendList } from './send-list.tsx';
import { sendMoment } from './send-moment.tsx';
import { typedFields } from './typed.ts';
import { openVisit } from './visit.ts';

type Params = { site: string; holdId: string };

const holdId = z.guid();
const untouched = z.object(typedFields).parse({});

/** Step 2: the form for a held moment. */
export function showMoment(parts: PublicParts): RequestHandler<Params> {
  return async (request, response) => {
    const visit = await openVisit(parts, request);
    const id = holdId.safeParse(request.params.holdId).data;
    const hold = id && (await readMoment(parts, visit, id));
    if (!hold) {
      await sendList(parts, request, response, visit, { status: 404, problem: 'booking.hold.gone' });
      return;
    }
    // For a talk by telephone the number is the way, whatever is chosen for others.
    const via = hold.mode === 'PHONE' ? 'phone' : untouched.via;
    sendMoment(request, response, visit, hold, { typed: { ...untouched, via } });
  };
}
