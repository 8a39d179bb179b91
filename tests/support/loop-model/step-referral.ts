import type { Act } from './acts.ts';
import {
  aboutReferral,
  agreed,
  asked,
  runs,
  seesReferral,
  type Model,
  type OfferEnd,
  type Referral,
} from './model.ts';
import type { Seen } from './observe.ts';
import { done, refused, type After, type Expected } from './step.ts';
import { outsider } from './world.ts';

type Of<Do extends Act['do']> = Extract<Act, { do: Do }>;

export function referIt(
  model: Model,
  { id, referrerId }: Of<'refer'>,
  { seen, now, ...after }: After,
): Expected {
  if (model.referrals[id]) return done(); // the same press again
  if (!runs(model.roles, referrerId, now)) return refused('NOT_FOUND');
  if (candidates(model, undefined, now).length === 0) return refused('NO_COACH');
  const row = seen.referrals.find((one) => one.id === id);
  if (!row) return done(['a referral that was made is not there']);
  const consents = seen.consents.filter(
    (one) => !model.consents[one.id] && one.purpose === 'REFERRAL' && one.from === now,
  );
  const clientId = row.client ?? consents.find((one) => isNew(model, one.client))?.client ?? '';
  const referral: Referral = {
    ...{
      id,
      referrerId,
      clientId,
      erased: false,
      state: 'OPEN',
      holder: undefined,
      met: false,
      question: true,
    },
    ...{ offers: {}, told: false, acknowledgedAt: undefined, revokedAt: undefined },
    ...{ handOnAt: row.handOn, closesAt: row.closes },
  };
  model.referrals[id] = referral;
  const own = consents.find((one) => one.client === clientId);
  if (own) keepConsent(model, own);
  return done([
    ...(own ? [] : ['no consent was written down']),
    ...newOffers(model, referral, 1, { seen, now, ...after }),
  ]);
}

function isNew(model: Model, clientId: string): boolean {
  return !Object.values(model.referrals).some((one) => one.clientId === clientId);
}

export function keepConsent(model: Model, row: Seen['consents'][number]): void {
  const { id, client: clientId, purpose, recipient: recipientId, categories, from, until, press } = row;
  if (purpose !== 'REFERRAL' && purpose !== 'FEEDBACK') return;
  model.consents[id] = {
    id,
    clientId,
    purpose,
    recipientId,
    categories,
    from,
    until,
    press,
    withdrawn: false,
  };
}

/** Coaches of today who were not asked yet. */
function candidates(model: Model, referral: Referral | undefined, now: number): string[] {
  const coaching = model.assignments.filter(({ personId }) => personId !== outsider.id);
  const ids = [...new Set(coaching.map(({ personId }) => personId))];
  return ids.filter((coach) => runs(model.assignments, coach, now) && !referral?.offers[coach]);
}

/** Which coach is asked is the code's to choose; that it is one who may be asked is not. */
function newOffers(model: Model, referral: Referral, count: number, { seen, now, flip }: After): string[] {
  const free = candidates(model, referral, now);
  const made = seen.offers.filter((one) => one.referral === referral.id && !referral.offers[one.coach]);
  const taken = (flip ? made.reverse() : made).slice(0, count);
  for (const { coach, handOn } of taken)
    referral.offers[coach] = { at: now, handOnAt: handOn, handedOn: false, end: undefined };
  const wrong = taken.filter(({ coach }) => !free.includes(coach));
  return [
    ...(taken.length < count ? [`${count} were to be asked, and ${taken.length} were`] : []),
    ...wrong.map(() => 'someone was asked who does not coach there or was asked before'),
  ];
}

export function acknowledge(referral: Referral, now: number): void {
  referral.acknowledgedAt ??= now;
}

export function endOffers(
  referral: Referral,
  end: OfferEnd,
  which: (coach: string) => boolean = () => true,
): void {
  for (const [coach, offer] of Object.entries(referral.offers)) if (which(coach)) offer.end ??= end;
}

type Found = { referral: Referral } | { expected: Expected };

/** The referral when the coach may answer it, or how they are refused. */
function forCoach(
  model: Model,
  { coachId, referralId }: { coachId: string; referralId: string },
  now: number,
): Found {
  const referral = model.referrals[referralId];
  if (referral && seesReferral(model, referral, coachId, now)) return { referral };
  const taken = referral?.offers[coachId]?.end === 'TAKEN';
  return { expected: refused(taken ? 'REFERRAL_TAKEN' : 'NOT_FOUND') };
}

export function acceptIt(model: Model, act: Of<'accept'>, { now }: After): Expected {
  const found = forCoach(model, act, now);
  if ('expected' in found) return found.expected;
  const { referral } = found;
  if (referral.state !== 'OPEN') return done();
  Object.assign(referral, { state: 'ACCEPTED', holder: act.coachId, met: true });
  acknowledge(referral, now);
  endOffers(referral, 'TAKEN', (coach) => coach !== act.coachId);
  return done();
}

export function declineIt(model: Model, act: Of<'decline'>, after: After): Expected {
  const found = forCoach(model, act, after.now);
  if ('expected' in found) return found.expected;
  const { referral } = found;
  if (referral.state !== 'OPEN') return refused('MOVED_ON');
  endOffers(referral, 'DECLINED', (coach) => coach === act.coachId);
  acknowledge(referral, after.now);
  const passed = act.reason === 'NO_ROOM' ? passOn(model, referral, after) : { on: false, problems: [] };
  const ends = act.reason === 'CLIENT_DOES_NOT_WANT' || (!passed.on && asked(referral).length === 0);
  if (ends) {
    Object.assign(referral, { state: 'DECLINED', question: false });
    endOffers(referral, 'CLOSED');
  }
  return done(passed.problems);
}

/** Another coach is asked when there is one and the client agrees; else the contact person is told, once. */
export function passOn(model: Model, referral: Referral, after: After): { on: boolean; problems: string[] } {
  const { now } = after;
  const on = candidates(model, referral, now).length > 0 && agreed(model, aboutReferral(referral), now);
  if (!on && model.policy.contact) referral.told = true;
  return { on, problems: on ? newOffers(model, referral, 1, after) : [] };
}

export function handItOver(model: Model, act: Of<'hand over'>, after: After): Expected {
  const { now, seen } = after;
  const found = forCoach(model, act, now);
  if ('expected' in found) return found.expected;
  const { referral } = found;
  if (referral.state === 'COMPLETED') return refused('MOVED_ON');
  const works = act.to !== outsider.id && runs(model.assignments, act.to, now);
  if (act.to === act.coachId || !works) return refused('NOT_FOUND');
  if (!agreed(model, aboutReferral(referral), now)) return refused('NO_CONSENT');
  release(referral, act.coachId, 'HANDED_OVER', now);
  const offer = seen.offers.find((one) => one.referral === referral.id && one.coach === act.to);
  referral.offers[act.to] = { at: now, handOnAt: offer?.handOn ?? 0, handedOn: false, end: undefined };
  return done(offer ? [] : ['the colleague was not asked']);
}

export function release(referral: Referral, coachId: string, end: OfferEnd, now: number): void {
  Object.assign(referral, { state: 'OPEN', holder: undefined });
  acknowledge(referral, now);
  endOffers(referral, end, (coach) => coach === coachId);
}

export function completeIt(model: Model, act: Of<'complete'>, { now }: After): Expected {
  const found = forCoach(model, act, now);
  if ('expected' in found) return found.expected;
  const { referral } = found;
  if (referral.state === 'OPEN') return refused('MOVED_ON');
  if (referral.state === 'ACCEPTED') Object.assign(referral, { state: 'COMPLETED', question: false });
  return done();
}

export function revokeIt(model: Model, act: Of<'revoke'>, { now }: After): Expected {
  const referral = model.referrals[act.referralId];
  if (referral?.referrerId !== act.referrerId) return refused('NOT_FOUND');
  if (referral.revokedAt !== undefined) return done();
  referral.revokedAt = now;
  if (referral.state !== 'OPEN' && referral.state !== 'ACCEPTED') return done();
  endReferral(referral);
  if (!referral.met) referral.erased = true;
  return done();
}

export function endReferral(referral: Referral): void {
  Object.assign(referral, { state: 'REVOKED', question: false });
  endOffers(referral, 'CLOSED');
}
