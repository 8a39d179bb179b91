import { Router } from 'express';
import { z } from 'zod';
import { feedbackCategories } from '../../consent/disclosure.ts';
import { giveConsent, type Choice } from '../../consent/give-consent.ts';
import { withdrawConsent } from '../../consent/withdraw.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import { readOwnReferral } from './own-referral.ts';
import type { TabParts } from './parts.ts';
import type { ConsentWords } from './referral-shapes.ts';
import { referralOf } from './referrals.ts';

const nothing = z.strictObject({}).optional();
const how = z.enum(['SPOKEN', 'PHONE', 'PAPER']);
const categories = z.array(z.enum(feedbackCategories)).min(1).max(feedbackCategories.length);
const words = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.enum(['CONTACT', 'KEEP_IN_TOUCH', 'TALK_TOGETHER']), how }),
  z.strictObject({ purpose: z.enum(['FEEDBACK', 'SHARE_TEAM']), categories, how }),
]) satisfies z.ZodType<ConsentWords>;

/** What a coach writes down that the client of a referral agrees to, or no longer does. */
export function consentRoutes(parts: TabParts): Router {
  const router = Router();

  router.post('/referrals/:id/consents', async (request, response) => {
    const agreed = parse(words, request.body);
    const person = coachOf(request);
    const { clientId, referrerId } = await readOwnReferral(parts, person, referralOf(request));
    const choice = choiceOf(agreed, referrerId);
    await giveConsent(parts, { as: 'COACH', person }, { clientId, choice, how: agreed.how });
    response.status(204).end();
  });

  router.post('/referrals/:id/consents/:consentId/withdraw', async (request, response) => {
    parse(nothing, request.body);
    const person = coachOf(request);
    const consentId = parse(z.guid(), request.params.consentId);
    const { clientId } = await readOwnReferral(parts, person, referralOf(request));
    await withdrawConsent(parts, { as: 'COACH', person }, { clientId, consentId });
    response.status(204).end();
  });

  return router;
}

function choiceOf(agreed: ConsentWords, personId: string): Choice {
  switch (agreed.purpose) {
    case 'CONTACT':
    case 'KEEP_IN_TOUCH':
      return { purpose: agreed.purpose };
    case 'TALK_TOGETHER':
      return { purpose: agreed.purpose, personId };
    case 'FEEDBACK':
      return { purpose: agreed.purpose, personId, categories: agreed.categories };
    case 'SHARE_TEAM':
      return { purpose: agreed.purpose, categories: agreed.categories };
  }
}
