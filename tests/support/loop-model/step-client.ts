import type { Act, Giver } from './acts.ts';
import {
  aboutFeedback,
  agreed,
  isErased,
  runs,
  seesReferral,
  type Consent,
  type Feedback,
  type Model,
  type What,
} from './model.ts';
import type { Seen } from './observe.ts';
import { endReferral, keepConsent } from './step-referral.ts';
import { done, refused, type After, type Expected } from './step.ts';
import { SITE } from './world.ts';

type Of<Do extends Act['do']> = Extract<Act, { do: Do }>;

/** A coach speaks for a client whose referral they have; to be asked is not enough. */
function speaksFor(model: Model, by: Giver, clientId: string, now: number): boolean {
  if (isErased(model, clientId)) return false;
  return (
    by.as === 'CLIENT' ||
    Object.values(model.referrals).some(
      (one) =>
        one.clientId === clientId && one.holder === by.coachId && seesReferral(model, one, by.coachId, now),
    )
  );
}

export function agreeTo(model: Model, act: Of<'agree'>, { seen, now }: After): Expected {
  const { by, clientId, to, categories } = act;
  if (!speaksFor(model, by, clientId, now)) return refused('NOT_FOUND');
  const made = Object.values(model.referrals).filter((one) => one.clientId === clientId);
  if (to !== 'COACHES' && !made.some((one) => one.referrerId === to.person)) return refused('NOT_FOUND');
  if (categories.length === 0) return refused('INVALID');
  const what: What =
    to === 'COACHES'
      ? { clientId, purpose: 'REFERRAL', recipientId: SITE, categories: ['QUESTION'] }
      : { clientId, purpose: 'FEEDBACK', recipientId: to.person, categories };
  const before = Object.values(model.consents).filter((one) => !one.withdrawn && sameRecipient(one, what));
  const press = `SPOKEN ${by.as === 'COACH' ? by.coachId : ''}`;
  if (before.some((one) => one.press === press && isSame(one, what) && now - one.from < PRESS_MS))
    return done();
  const problems = newConsent(model, what, seen, now);
  for (const consent of before) withdraw(model, consent, now);
  return done(problems);
}

/** The same again within a minute is one press that came twice. */
const PRESS_MS = 60_000;

function isSame(one: Pick<What, 'categories'>, other: Pick<What, 'categories'>): boolean {
  return [...one.categories].sort().join() === [...other.categories].sort().join();
}

function sameRecipient(one: Consent, what: What): boolean {
  return (
    one.clientId === what.clientId && one.purpose === what.purpose && one.recipientId === what.recipientId
  );
}

function newConsent(model: Model, what: What, { consents, clients }: Seen, now: number): string[] {
  // Erased at the same moment, it was there for no time at all.
  if (!clients.includes(what.clientId)) return [];
  const row = consents.find(
    (one) =>
      !model.consents[one.id] &&
      one.client === what.clientId &&
      one.purpose === what.purpose &&
      one.recipient === what.recipientId &&
      one.from === now &&
      isSame(one, what),
  );
  if (!row) return ['what was agreed to is not written down'];
  keepConsent(model, row);
  return [];
}

/** A referral ends, and a feedback is erased, when nothing that is agreed to covers it any more. */
function withdraw(model: Model, consent: Consent, now: number): void {
  Object.assign(consent, { withdrawn: true, ended: now });
  const { clientId, purpose, recipientId, categories } = consent;
  if (purpose === 'REFERRAL') {
    if (!agreed(model, { clientId, purpose, recipientId, categories }, now)) endReferrals(model, clientId);
    return;
  }
  for (const feedback of Object.values(model.feedbacks)) {
    const told = feedback.clientId === clientId && feedback.state === 'SENT' && feedback.mode !== 'CLIENT';
    if (told && !agreed(model, aboutFeedback(feedback), now)) feedback.state = 'RECALLED';
  }
}

function endReferrals(model: Model, clientId: string): void {
  for (const referral of Object.values(model.referrals)) {
    if (referral.clientId !== clientId) continue;
    if (referral.state === 'OPEN' || referral.state === 'ACCEPTED') endReferral(referral);
    else referral.question = false;
  }
}

export function withdrawIt(model: Model, act: Of<'withdraw'>, { now }: After): Expected {
  const consent = model.consents[act.consentId];
  if (!consent || !speaksFor(model, act.by, act.clientId, now)) return refused('NOT_FOUND');
  if (!consent.withdrawn) withdraw(model, consent, now);
  return done();
}

export function eraseThem(model: Model, { clientId }: Of<'erase'>): Expected {
  if (isErased(model, clientId)) return done();
  endReferrals(model, clientId);
  for (const referral of Object.values(model.referrals))
    if (referral.clientId === clientId) referral.erased = true;
  for (const feedback of Object.values(model.feedbacks))
    if (feedback.clientId === clientId) feedback.state = 'RECALLED';
  return done();
}

export function writeIt(model: Model, act: Of<'write'>, { outcome, now }: After): Expected {
  const { coachId, referralId, fields } = act;
  const referral = model.referrals[referralId];
  const mine = referral?.holder === coachId && seesReferral(model, referral, coachId, now);
  if (!referral || !mine || referral.erased) return refused('NOT_FOUND');
  const before = Object.values(model.feedbacks).find(
    (one) =>
      one.referralId === referralId && one.coachId === coachId && ['DRAFT', 'PREVIEW'].includes(one.state),
  );
  const id = before?.id ?? outcome.feedbackId ?? '';
  const { clientId, referrerId: recipientId } = referral;
  const mode = before?.mode ?? model.policy.mode;
  model.feedbacks[id] = {
    id,
    referralId,
    clientId,
    coachId,
    recipientId,
    mode,
    state: 'DRAFT',
    fields,
    sentAt: 0,
  };
  return done(id === outcome.feedbackId ? [] : ['there are two drafts']);
}

/** A coach sees a client while they see a referral of theirs. */
function seesClient(model: Model, { clientId, coachId }: Feedback, now: number): boolean {
  return Object.values(model.referrals).some(
    (one) => one.clientId === clientId && !one.erased && seesReferral(model, one, coachId, now),
  );
}

export function sendIt(model: Model, act: Of<'send'>, { now }: After): Expected {
  const feedback = ownFeedback(model, act, now);
  if (!feedback || !seesClient(model, feedback, now)) return refused('NOT_FOUND');
  if (feedback.state === 'SENT') return done();
  if (feedback.state === 'RECALLED') return refused('MOVED_ON');
  const { mode, previews } = model.policy;
  if (previews && !act.together) {
    Object.assign(feedback, { state: 'PREVIEW', mode });
    return done();
  }
  if (mode !== 'CLIENT' && !agreed(model, aboutFeedback(feedback), now)) return refused('NO_CONSENT');
  Object.assign(feedback, { state: 'SENT', mode, sentAt: now });
  return done();
}

function ownFeedback(
  model: Model,
  act: { coachId: string; feedbackId: string },
  now: number,
): Feedback | undefined {
  const feedback = model.feedbacks[act.feedbackId];
  const own = feedback?.coachId === act.coachId && runs(model.assignments, act.coachId, now);
  return own ? feedback : undefined;
}

export function answerIt(model: Model, act: Of<'answer'>, { seen, now }: After): Expected {
  const feedback = model.feedbacks[act.feedbackId];
  if (!feedback || isErased(model, feedback.clientId)) return refused('NOT_FOUND');
  if (feedback.state !== 'PREVIEW') return done();
  if (!act.send) {
    feedback.state = 'DRAFT';
    return done();
  }
  const what = aboutFeedback(feedback);
  const wanted = feedback.mode !== 'CLIENT' && !agreed(model, what, now);
  const problems = wanted ? newConsent(model, what, seen, now) : [];
  Object.assign(feedback, { state: 'SENT', sentAt: now });
  return done(problems);
}

export function takeItBack(model: Model, act: Of<'take back'>, { now }: After): Expected {
  const feedback = ownFeedback(model, act, now);
  if (!feedback) return refused('NOT_FOUND');
  if (feedback.state === 'DRAFT')
    model.feedbacks = Object.fromEntries(
      Object.entries(model.feedbacks).filter(([id]) => id !== feedback.id),
    );
  else feedback.state = 'RECALLED';
  return done();
}
