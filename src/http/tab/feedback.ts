import { Router, type Request } from 'express';
import { z } from 'zod';
import { sendFeedback } from '../../feedback/send-feedback.ts';
import { takeBackFeedback } from '../../feedback/take-back-feedback.ts';
import { writeFeedback } from '../../feedback/write-feedback.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import type { TabParts } from './parts.ts';
import type { FeedbackSent } from './referral-shapes.ts';
import { referralOf } from './referrals.ts';

const nothing = z.strictObject({}).optional();
/** The domain says how long a field may be, in words for who wrote it. */
const field = z.string().max(10_000).optional();
const text = z.strictObject({ discussed: field, steps: field, support: field, possible: field });
const sending = z.strictObject({ readTogether: z.boolean().default(false) });

/** What a coach tells the referrer: kept as a draft, sent, taken back. */
export function feedbackRoutes(parts: TabParts): Router {
  const router = Router();

  router.put('/referrals/:id/feedback', async (request, response) => {
    const typed = defined(parse(text, request.body));
    const { feedbackId: id } = await writeFeedback(parts, coachOf(request), {
      ...{ referralId: referralOf(request), text: typed },
    });
    response.json({ id });
  });

  router.post('/feedback/:id/send', async (request, response) => {
    const { readTogether } = parse(sending, request.body ?? {});
    const sent = await sendFeedback(parts, coachOf(request), {
      feedbackId: feedbackOf(request),
      readTogether,
    });
    response.json({ sent } satisfies FeedbackSent);
  });

  router.post('/feedback/:id/take-back', async (request, response) => {
    parse(nothing, request.body);
    await takeBackFeedback(parts, coachOf(request), feedbackOf(request));
    response.status(204).end();
  });

  return router;
}

function feedbackOf(request: Request): string {
  return parse(z.guid(), request.params.id);
}

/** Without the fields that were left out. */
function defined<T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
