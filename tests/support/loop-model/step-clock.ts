import { asked, runs, type Model, type Referral } from './model.ts';
import { acknowledge, endOffers, passOn, release } from './step-referral.ts';
import { done, type After, type Expected } from './step.ts';

/** Who did not answer in time is not alone in being asked any more; who left is not asked, and has nothing. */
export function runTheClocks(model: Model, after: After): Expected {
  const problems: string[] = [];
  const all = Object.values(model.referrals);
  for (const referral of all) problems.push(...handOn(model, referral, after));
  for (const referral of all) problems.push(...leaveBehind(model, referral, after));
  return done(problems);
}

function handOn(model: Model, referral: Referral, after: After): string[] {
  const { now } = after;
  const late = asked(referral).flatMap((coach) => {
    const offer = referral.offers[coach];
    return offer && !offer.handedOn && offer.handOnAt <= now ? [offer] : [];
  });
  return late.flatMap((offer) => {
    offer.handedOn = true;
    acknowledge(referral, now);
    return passOn(model, referral, after).problems;
  });
}

function leaveBehind(model: Model, referral: Referral, after: After): string[] {
  const { now } = after;
  const gone = (coach: string) => !runs(model.assignments, coach, now);
  const { holder, state } = referral;
  const has = state === 'ACCEPTED' && holder !== undefined && gone(holder);
  if (!has && !asked(referral).some(gone)) return [];
  if (has) release(referral, holder, 'LEFT', now);
  endOffers(referral, 'LEFT', gone);
  return asked(referral).length === 0 ? passOn(model, referral, after).problems : [];
}
