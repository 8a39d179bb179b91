import { Router } from 'express';
import { z } from 'zod';
import { openFeedback } from '../../feedback/open-feedback.ts';
import { readOwnReferrals } from '../../referral/own-referrals.ts';
import { parse } from '../booking/api.ts';
import type { TabParts } from './parts.ts';
import { forProfessional, personOf } from './person.ts';
import type { OpenedFeedbackView, OwnReferralView } from './referral-shapes.ts';

/** What a professional reads here: how their referrals stand, and a feedback for them, for which the gate opens each time. */
export function professionalRoutes(parts: TabParts): Router {
  const router = Router();

  router.get(
    '/own-referrals',
    forProfessional(async (request, response) => {
      const own = await readOwnReferrals(parts, personOf(request));
      const shown: OwnReferralView[] = own.map(({ sentAt, ...one }) => ({
        ...{ id: one.id, code: one.code, site: one.site, shown: one.shown },
        sentAt: sentAt.toISOString(),
      }));
      response.json(shown);
    }),
  );

  router.get(
    '/feedback/:id',
    forProfessional(async (request, response) => {
      const feedbackId = parse(z.guid(), request.params.id);
      const { code, coach, sentAt, text } = await openFeedback(parts, personOf(request), feedbackId);
      const opened: OpenedFeedbackView = { code, coach, sentAt: sentAt.toISOString(), text };
      response.json(opened);
    }),
  );

  return router;
}
