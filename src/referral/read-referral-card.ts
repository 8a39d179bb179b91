import { openClient } from '../booking/client.ts';
import { referralTo } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope } from '../database/scope.ts';
import type { OfferEnd } from '../generated/prisma/enums.ts';
import { isOpen } from './find-referral.ts';
import type { ReferralParts } from './parts.ts';
import { openQuestion } from './question.ts';

/** What a coach's card of a referral shows; by name and question only while the coach is asked and the client agrees. */
export type ReferralCard =
  | {
      view: 'OPEN';
      referralId: string;
      code: string;
      site: string;
      referrer: string;
      sentAt: Date;
      name: string;
      question: string;
      /** Under which the client agreed. */
      consentId: string;
      clientId: string;
    }
  /** The coach has it: name, question and contact are in the tab, or behind a tap. */
  | { view: 'MINE'; referralId: string; code: string; site: string; done: boolean }
  /** No longer this coach's to answer, and why. */
  | { view: 'ENDED'; end: Exclude<OfferEnd, 'CLOSED' | 'LEFT'> }
  | { view: 'EMPTY' };

type Parts = Pick<ReferralParts, 'db' | 'sealer'>;

/**
 * Read in the coach's own scope, so that it shows nothing once they no longer work at the site. `since`: from when a card is;
 * a coach who was asked again after that has another card.
 */
export async function readReferralCard(
  { db, sealer }: Parts,
  { referralId, coachId, since }: { referralId: string; coachId: string; since?: Date | undefined },
  now: Date,
): Promise<ReferralCard> {
  return inScope(db, { personId: coachId }, async (tx) => {
    const offer = await tx.referralOffer.findUnique({
      where: { referralId_coachId: { referralId, coachId } },
    });
    const referral = await tx.referral.findUnique({ where: { id: referralId }, include: { client: true } });
    if (!referral) return endedBy(offer?.end);
    const { id: siteId, name: site } = await tx.site.findUniqueOrThrow({ where: { id: referral.siteId } });
    const { code, client, question } = referral;
    if (referral.coachId === coachId)
      return { view: 'MINE', referralId, code, site, done: referral.state === 'COMPLETED' };
    if (!offer || offer.endedAt || !isOpen(referral) || !client || !question) return { view: 'EMPTY' };
    if (since && since < offer.at) return { view: 'EMPTY' };
    const decision = await mayDisclose(tx, referralTo(client.id, siteId), now);
    if (!decision) return { view: 'EMPTY' };
    const [referrer] = await tx.$queryRaw<{ name: string }[]>`
      select referrer_name(${referralId}::uuid) as name`;
    return {
      ...{ view: 'OPEN', referralId, code, site, sentAt: referral.createdAt },
      ...{ referrer: referrer?.name ?? '', name: openClient(sealer, client).name },
      ...{ question: openQuestion(sealer, question), consentId: decision.consentId, clientId: client.id },
    };
  });
}

function endedBy(end: OfferEnd | null | undefined): ReferralCard {
  return end && end !== 'CLOSED' && end !== 'LEFT' ? { view: 'ENDED', end } : { view: 'EMPTY' };
}
