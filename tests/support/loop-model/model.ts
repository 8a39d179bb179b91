import type { FeedbackField } from '../../../src/feedback/fields.ts';
import { SITE, type Mode, type Policy } from './world.ts';

// What the records should say, kept apart from them in plain values; and who may see what at which moment.

export type Category = 'QUESTION' | 'DISCUSSED' | 'STEPS' | 'SUPPORT' | 'POSSIBLE';
export type Consent = {
  id: string;
  clientId: string;
  purpose: 'REFERRAL' | 'FEEDBACK';
  recipientId: string;
  categories: readonly Category[];
  from: number;
  until: number;
  withdrawn: boolean;
  /** How and by whom it was written down. */
  press: string;
  /** When it was withdrawn, if it was. */
  ended?: number;
};
export type OfferEnd = 'TAKEN' | 'DECLINED' | 'HANDED_OVER' | 'LEFT' | 'CLOSED';
export type Offer = { at: number; handOnAt: number; handedOn: boolean; end: OfferEnd | undefined };
export type Referral = {
  id: string;
  referrerId: string;
  clientId: string;
  erased: boolean;
  /** Requested and received are one here: the worker turns the one into the other. */
  state: 'OPEN' | 'ACCEPTED' | 'COMPLETED' | 'DECLINED' | 'REVOKED';
  holder: string | undefined;
  /** Whether a coach ever took it on. */
  met: boolean;
  question: boolean;
  offers: Record<string, Offer>;
  told: boolean;
  acknowledgedAt: number | undefined;
  handOnAt: number;
  closesAt: number;
  revokedAt: number | undefined;
};
export type Feedback = {
  id: string;
  referralId: string;
  clientId: string;
  coachId: string;
  recipientId: string;
  mode: Mode;
  state: 'DRAFT' | 'PREVIEW' | 'SENT' | 'RECALLED';
  fields: readonly FeedbackField[];
  sentAt: number;
};
export type Term = { personId: string; from: number; until: number | undefined };

export type Model = {
  policy: Policy;
  referrals: Record<string, Referral>;
  feedbacks: Record<string, Feedback>;
  consents: Record<string, Consent>;
  assignments: Term[];
  roles: Term[];
};

export const categoryOf = {
  discussed: 'DISCUSSED',
  steps: 'STEPS',
  support: 'SUPPORT',
  possible: 'POSSIBLE',
} as const satisfies Record<FeedbackField, Category>;

export function runs(terms: readonly Term[], personId: string, now: number): boolean {
  return terms.some((one) => one.personId === personId && one.from <= now && (one.until ?? Infinity) > now);
}

export type What = Pick<Consent, 'clientId' | 'purpose' | 'recipientId' | 'categories'>;

export function aboutReferral({ clientId }: Pick<Referral, 'clientId'>): What {
  return { clientId, purpose: 'REFERRAL', recipientId: SITE, categories: ['QUESTION'] };
}

export function aboutFeedback({ clientId, recipientId, fields }: Feedback): What {
  return { clientId, purpose: 'FEEDBACK', recipientId, categories: fields.map((field) => categoryOf[field]) };
}

/** One consent covers all of it, by its terms; whether it lives is asked apart. */
export function covers(consent: Consent, what: What): boolean {
  return (
    consent.clientId === what.clientId &&
    consent.purpose === what.purpose &&
    consent.recipientId === what.recipientId &&
    what.categories.length > 0 &&
    what.categories.every((one) => consent.categories.includes(one))
  );
}

export function agreed({ consents }: Model, what: What, now: number): boolean {
  return Object.values(consents).some(
    (one) => !one.withdrawn && one.from <= now && one.until > now && covers(one, what),
  );
}

/** The same without a gap from a moment on. */
export function agreedSince({ consents }: Model, what: What, since: number, now: number): boolean {
  let until = since;
  const all = Object.values(consents)
    .filter((one) => covers(one, what))
    .sort((a, b) => a.from - b.from);
  for (const one of all)
    if (one.from <= until) until = Math.max(until, Math.min(one.until, one.ended ?? Infinity));
  return until > now;
}

export function runsSince(terms: readonly Term[], personId: string, since: number, now: number): boolean {
  return terms.some((one) => one.personId === personId && one.from <= since && (one.until ?? Infinity) > now);
}

/** The coaches who are asked and may answer. */
export function asked({ state, offers }: Referral): string[] {
  return state === 'OPEN' ? Object.keys(offers).filter((coach) => !offers[coach]?.end) : [];
}

export function seesReferral(model: Model, referral: Referral, coachId: string, now: number): boolean {
  const has = referral.holder === coachId && ['ACCEPTED', 'COMPLETED'].includes(referral.state);
  return runs(model.assignments, coachId, now) && (has || asked(referral).includes(coachId));
}

export function isErased({ referrals }: Model, clientId: string): boolean {
  return Object.values(referrals).some((one) => one.clientId === clientId && one.erased);
}

/** A function of these few moments and of nothing else. */
export function shownToReferrer(
  { acknowledgedAt, handOnAt, closesAt, revokedAt }: Referral,
  now: number,
): 'SENT' | 'TAKEN_OR_HANDED_ON' | 'CLOSED' | 'REVOKED' {
  if (revokedAt !== undefined && revokedAt <= now) return 'REVOKED';
  if (closesAt <= now) return 'CLOSED';
  return (acknowledgedAt !== undefined && acknowledgedAt <= now) || handOnAt <= now
    ? 'TAKEN_OR_HANDED_ON'
    : 'SENT';
}
