import { Router, type Request } from 'express';
import { z } from 'zod';
import { readDesk, type Desk } from '../../feedback/read-feedbacks.ts';
import { DeclineReason } from '../../generated/prisma/enums.ts';
import type { KnownPerson } from '../../people/identify.ts';
import { acceptReferral } from '../../referral/accept-referral.ts';
import { completeReferral } from '../../referral/complete-referral.ts';
import { declineReferral } from '../../referral/decline-referral.ts';
import { handOver } from '../../referral/hand-over.ts';
import { readReferrals, type CoachReferral } from '../../referral/read-referrals.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import { readOwnReferral } from './own-referral.ts';
import type { TabParts } from './parts.ts';
import { deskView, referralView } from './referral-view.ts';

const nothing = z.strictObject({}).optional();
const declined = z.strictObject({ reason: z.enum(DeclineReason) });
const handed = z.strictObject({ to: z.guid() });

/** So many desks come with the list; those of older referrals, and of completed ones, are asked one by one. */
const MOST_DESKS = 60;
const DESKS_AT_ONCE = 4;

/** The referrals a coach has or is asked about, and what they answer. */
export function referralRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/referrals', async (request, response) => {
    const coach = coachOf(request);
    const all = await readReferrals(parts, coach);
    const desks = await readDesks(parts, coach, all);
    response.json(all.map((one) => referralView(one, all, desks.get(one.referralId))));
  });

  router.get('/referrals/:id/desk', async (request, response) => {
    const coach = coachOf(request);
    const own = await readOwnReferral(parts, coach, referralOf(request));
    response.json(deskView(await readDesk(parts, coach, own)));
  });

  router.post('/referrals/:id/accept', async (request, response) => {
    parse(nothing, request.body);
    await acceptReferral(parts, coachOf(request), referralOf(request));
    response.status(204).end();
  });

  router.post('/referrals/:id/decline', async (request, response) => {
    const { reason } = parse(declined, request.body);
    await declineReferral(parts, coachOf(request), { referralId: referralOf(request), reason });
    response.status(204).end();
  });

  router.post('/referrals/:id/hand-over', async (request, response) => {
    const { to } = parse(handed, request.body);
    await handOver(parts, coachOf(request), { referralId: referralOf(request), to });
    response.status(204).end();
  });

  router.post('/referrals/:id/complete', async (request, response) => {
    parse(nothing, request.body);
    await completeReferral(parts, coachOf(request), referralOf(request));
    response.status(204).end();
  });

  return router;
}

/** The id of the referral that a request is about. */
export function referralOf(request: Request): string {
  return parse(z.guid(), request.params.id);
}

async function readDesks(
  parts: TabParts,
  coach: KnownPerson,
  all: readonly CoachReferral[],
): Promise<Map<string, Desk>> {
  const open = all.filter(({ mine, state }) => mine && state !== 'COMPLETED').slice(0, MOST_DESKS);
  const desks = new Map<string, Desk>();
  for (let n = 0; n < open.length; n += DESKS_AT_ONCE) {
    const some = open.slice(n, n + DESKS_AT_ONCE);
    const read = some.map(async (one) => desks.set(one.referralId, await readDesk(parts, coach, one)));
    await Promise.all(read);
  }
  return desks;
}
