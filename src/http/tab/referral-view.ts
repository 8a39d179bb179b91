import type { LiveConsent } from '../../consent/read-consents.ts';
import { feedbackCategories, type FeedbackCategory } from '../../consent/disclosure.ts';
import type { CoachFeedback, Desk } from '../../feedback/read-feedbacks.ts';
import type { CoachReferral } from '../../referral/read-referrals.ts';
import type { ConsentView, DeskView, FeedbackView, ReferralView } from './referral-shapes.ts';

/** A referral as the tab shows it. `all`: the coach's others, which may name another person whom the client agreed to. */
export function referralView(
  one: CoachReferral,
  all: readonly CoachReferral[],
  desk: Desk | undefined,
): ReferralView {
  const { referralId: id, siteId, site, code, state, mine, sentAt, referrer, name, language } = one;
  const { question, consents, unclaimed, colleagues } = one;
  return {
    ...{ id, siteId, site, code, state, mine, sentAt: sentAt.toISOString(), referrer: referrer.name },
    ...{
      name,
      language,
      unclaimed,
      colleagues,
      consents: consents.map((consent) => consentView(consent, one, all)),
    },
    ...(question !== undefined && { question }),
    ...(desk && { desk: deskView(desk) }),
  };
}

function consentView(
  { consentId: id, purpose, recipientKind, recipientId, categories, until }: LiveConsent,
  { referrer }: CoachReferral,
  all: readonly CoachReferral[],
): ConsentView {
  const person = all.find((one) => one.referrer.id === recipientId)?.referrer;
  const isReferrer = recipientId === referrer.id;
  return {
    ...{ id, purpose, categories: categories.filter(isCategory), until: until.toISOString() },
    ...(recipientKind === 'PERSON' && {
      person: { referrer: isReferrer, ...(person && { name: person.name }) },
    }),
  };
}

const isCategory = (one: string): one is FeedbackCategory =>
  feedbackCategories.some((known) => known === one);

export function deskView({ mode, clientPreviews, hints, feedbacks, plan }: Desk): DeskView {
  return {
    ...{ mode, clientPreviews, hints, feedbacks: feedbacks.map(feedbackView) },
    ...(plan && {
      plan: {
        summary: plan.summary,
        steps: plan.steps,
        articles: plan.articles,
        createdAt: plan.createdAt.toISOString(),
      },
    }),
  };
}

function feedbackView(one: CoachFeedback): FeedbackView {
  const { feedbackId: id, state, mode, text, sentAt, recalledAt, refusedAt, delivery } = one;
  return {
    ...{ id, state, mode, text, refused: refusedAt !== undefined },
    ...(sentAt && { sentAt: sentAt.toISOString() }),
    ...(recalledAt && { recalledAt: recalledAt.toISOString() }),
    ...(delivery && { delivery }),
  };
}
