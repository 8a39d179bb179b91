import { Router } from 'express';
import { z } from 'zod';
import { bookAgain } from '../../booking/book-again.ts';
import { giveClaimCode } from '../../booking/claim-link.ts';
import { slotId } from '../../booking/slot-id.ts';
import { joinClients, readJoinable } from '../../referral/join-clients.ts';
import { revealContact } from '../../referral/reveal-contact.ts';
import { sendBookingLink } from '../../referral/send-booking-link.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import { readOwnReferral } from './own-referral.ts';
import type { TabParts } from './parts.ts';
import type { Contacted, LinkSent, RecordView } from './referral-shapes.ts';
import { referralOf } from './referrals.ts';
import type { Code } from './shapes.ts';
import { readOwnSite } from './sites.ts';

const nothing = z.strictObject({}).optional();
const joined = z.strictObject({ record: z.guid(), agreed: z.literal(true) });
const talk = z.strictObject({ slotId, companion: z.boolean().default(false) });

/** How a coach reaches the client of a referral they took on, plans a talk with them, and knows them again. */
export function clientRoutes(parts: TabParts): Router {
  const router = Router();

  // By POST, because each look is written down.
  router.post('/referrals/:id/contact', async (request, response) => {
    parse(nothing, request.body);
    const { contact } = await revealContact(parts, coachOf(request), referralOf(request));
    response.json({ contact } satisfies Contacted);
  });

  router.post('/referrals/:id/link', async (request, response) => {
    parse(nothing, request.body);
    const { mailed, token } = await sendBookingLink(parts, coachOf(request), referralOf(request));
    const sent: LinkSent = { mailed, ...(token !== undefined && { url: linkUrl(parts, token) }) };
    response.json(sent);
  });

  router.post('/referrals/:id/book', async (request, response) => {
    const { slotId: slot, companion } = parse(talk, request.body);
    const person = coachOf(request);
    const { siteId, clientId } = await readOwnReferral(parts, person, referralOf(request));
    const site = await readOwnSite(parts, person, siteId);
    const who = { as: 'COACH', person } as const;
    response.status(201).json(await bookAgain(parts, site, who, { clientId, slot, companion }));
  });

  router.post('/referrals/:id/code', async (request, response) => {
    parse(nothing, request.body);
    const referralId = referralOf(request);
    const { code, until, token } = await giveClaimCode(parts, coachOf(request), { referralId });
    response.json({ code, until: until.toISOString(), url: linkUrl(parts, token) } satisfies Code);
  });

  router.get('/referrals/:id/records', async (request, response) => {
    const person = coachOf(request);
    const { clientId } = await readOwnReferral(parts, person, referralOf(request));
    const found = await readJoinable(parts, person, clientId);
    response.json(
      found.map((one): RecordView => ({ id: one.clientId, name: one.name, since: one.since.toISOString() })),
    );
  });

  // The record of the referral stays, for it says how the client wants to be reached now.
  router.post('/referrals/:id/join', async (request, response) => {
    const { record: drop } = parse(joined, request.body);
    const person = coachOf(request);
    const { clientId: keep } = await readOwnReferral(parts, person, referralOf(request));
    await joinClients(parts, person, { keep, drop });
    response.status(204).end();
  });

  return router;
}

function linkUrl({ publicUrl }: TabParts, token: string): string {
  return `${publicUrl}/a/${token}`;
}
