import type { Act, Outcome } from './acts.ts';
import { acceptIt, declineIt, completeIt, handItOver, referIt, revokeIt } from './step-referral.ts';
import { agreeTo, answerIt, eraseThem, sendIt, takeItBack, withdrawIt, writeIt } from './step-client.ts';
import { runTheClocks } from './step-clock.ts';
import { isErased, type Model } from './model.ts';
import type { Seen } from './observe.ts';

/** What a step knows beside the act: how it ended, what the records say after it, and when it was. */
export type After = {
  outcome: Outcome;
  seen: Seen;
  now: number;
  /** Of several choices that the code had, the last is taken as made first. */
  flip: boolean;
};

/** Does in the model what the act should do; returns what is not as it should be. */
export function step(model: Model, act: Act, after: After): string[] {
  const { outcome } = after;
  const expected = doIt(model, act, after);
  const problems = expected.problems;
  if (outcome.code !== expected.code)
    problems.unshift(`${act.do} ended as ${outcome.code}, and should as ${expected.code}`);
  return problems;
}

export type Expected = { code: string; problems: string[] };

function doIt(model: Model, act: Act, after: After): Expected {
  switch (act.do) {
    case 'refer':
      return referIt(model, act, after);
    case 'accept':
      return acceptIt(model, act, after);
    case 'decline':
      return declineIt(model, act, after);
    case 'hand over':
      return handItOver(model, act, after);
    case 'complete':
      return completeIt(model, act, after);
    case 'revoke':
      return revokeIt(model, act, after);
    case 'agree':
      return agreeTo(model, act, after);
    case 'withdraw':
      return withdrawIt(model, act, after);
    case 'write':
      return writeIt(model, act, after);
    case 'send':
      return sendIt(model, act, after);
    case 'answer':
      return answerIt(model, act, after);
    case 'take back':
      return takeItBack(model, act, after);
    case 'erase':
      return eraseThem(model, act);
    case 'clocks':
      return runTheClocks(model, after);
    case 'leave':
      for (const term of model.assignments)
        if (term.personId === act.coachId && (term.until ?? Infinity) > act.at) term.until = act.at;
      return done();
    case 'hire':
      model.assignments.push({ personId: act.coachId, from: after.now, until: undefined });
      return done();
    case 'role':
      if (act.has) model.roles.push({ personId: act.personId, from: after.now, until: undefined });
      else for (const term of model.roles) if (term.personId === act.personId) term.until ??= after.now;
      return done();
    case 'policy':
      model.policy = { ...model.policy, mode: act.mode, previews: act.previews };
      return done();
  }
}

export function done(problems: string[] = []): Expected {
  return { code: 'OK', problems };
}

export function refused(code: string): Expected {
  return { code, problems: [] };
}

/** How the records differ from the model. */
export function differences(
  model: Model,
  { referrals, offers, feedbacks, consents, clients }: Seen,
): string[] {
  const wrong: string[] = [];
  const same = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      wrong.push(`${what} is ${JSON.stringify(is)}, and should be ${JSON.stringify(should)}`);
  };
  same('the number of referrals', referrals.length, Object.keys(model.referrals).length);
  for (const row of referrals) {
    const should = model.referrals[row.id];
    if (!should) continue;
    const state = row.state === 'REQUESTED' || row.state === 'RECEIVED' ? 'OPEN' : row.state;
    same('the state of a referral', state, should.state);
    same(`the coach of a referral (${state})`, row.coach, should.holder ?? null);
    same(`whether a question is kept (${state})`, row.question, should.question);
    same('whose a referral is', row.client, should.erased ? null : should.clientId);
    same('when a referral was acknowledged', row.acknowledged, should.acknowledgedAt ?? null);
    same('when a referral was taken back', row.revoked, should.revokedAt ?? null);
    same('whether the contact person was told', row.told, should.told);
    const ends = offers
      .filter(({ referral }) => referral === row.id)
      .map((one) => [one.coach, one.end] as const);
    const sorted = (pairs: (readonly [string, string | null])[]) => pairs.map((one) => one.join(' ')).sort();
    const wanted = Object.entries(should.offers).map(([coach, one]) => [coach, one.end ?? null] as const);
    same(`the offers of a referral (${state})`, sorted(ends), sorted(wanted));
  }
  same('the feedbacks', feedbacks.map(({ id }) => id).sort(), Object.keys(model.feedbacks).sort());
  for (const row of feedbacks) {
    const should = model.feedbacks[row.id];
    if (!should) continue;
    same('the state of a feedback', row.state, should.state);
    if (row.state === 'SENT') same('the mode of a feedback', row.mode, should.mode);
    const kept = should.state === 'RECALLED' ? [] : should.fields;
    same(`what is kept of a feedback (${row.state})`, [...row.fields].sort(), [...kept].sort());
  }
  const live = (all: { id: string; withdrawn: boolean }[]) =>
    all.map((one) => `${one.id} ${one.withdrawn}`).sort();
  const kept = Object.values(model.consents).filter(({ clientId }) => !isErased(model, clientId));
  same('the consents', live(consents), live(kept));
  const stay = Object.values(model.referrals).filter(({ erased }) => !erased);
  same('the clients', [...clients].sort(), stay.map(({ clientId }) => clientId).sort());
  return wrong;
}
