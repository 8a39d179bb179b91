import { randomUUID } from 'node:crypto';
import { keepHouse } from '../../../src/delivery/housekeeping.ts';
import { LEASE_MS } from '../../../src/delivery/outbox.ts';
import { reviveFor } from '../../../src/delivery/revive.ts';
import { forgetConversation, rememberConversation } from '../../../src/people/remember-conversation.ts';
import type { Act } from './acts.ts';
import { carryOut, toldTo } from './carry-out.ts';
import { fieldsOf, resolve, type Command, type FaultPlan, type Pick, type Shift } from './commands.ts';
import { agreed, asked, categoryOf, isErased, shownToReferrer, type Model } from './model.ts';
import { observe, type Seen } from './observe.ts';
import { createSpans } from './spans.ts';
import { differences, step } from './step.ts';
import { forgotten } from './recalls.ts';
import { createTeams, type Message } from './teams.ts';
import { lane, runWorker, type Fault } from './worker.ts';
import { createWords, toldBy, type Words } from './words.ts';
import {
  chats,
  coaches,
  FOREVER,
  outsider,
  referrers,
  type Person,
  type Policy,
  type World,
} from './world.ts';

const SECOND_MS = 1000;

export type Play = ReturnType<typeof createPlay>;

/** One history: the code and the model side by side, and Teams between them and the readers. */
export function createPlay(world: World, policy: Policy) {
  let model = atFirst(policy);
  let count = 0;
  const tick = () => ++count;
  const problems: string[] = [];
  const trace: string[] = [];
  const words = createWords();
  const spans = createSpans();
  const later: (() => void)[] = [];
  /** How often something may have been put in a chat whose id nobody knows. */
  let orphans = 0;
  const turned = new Map<string, Set<string>>();

  const teams = createTeams(({ personId, text }, shown) => {
    const told: Words[] = words.find(text).flatMap(({ word, about }) => {
      if (!about) problems.push(`a chat showed ${word}, which was never to be told`);
      return about ?? [];
    });
    if (shown.kind === 'FEEDBACK' && shown.card.view === 'CARD')
      told.push({ of: 'FEEDBACK', feedbackId: shown.card.feedbackId, as: 'CARD' });
    const at = lane.getStore();
    for (const about of told) {
      if (at?.step === undefined) problems.push(`${about.of} was shown and the gate was not asked`);
      else if (!spans.mayHave(model, about, personId, { step: at.step, now: at.now }))
        problems.push(`${about.of} was shown to someone who might not have it when the gate was asked`);
    }
  });
  const parts = { world, teams, words, later, step: tick, onMail };
  function onMail(to: string, text: string): void {
    if (words.find(text).length > 0)
      problems.push(`a mail to ${to.split('@')[1] ?? ''} holds words of a client`);
  }

  let turn: Promise<unknown> = Promise.resolve();
  /** What changes the model is done one after the other, whoever does it. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function act(one: Act): Promise<void> {
    await world.moveTo(world.now() + SECOND_MS);
    const [from, now] = [tick(), world.now()];
    const before = holding({ step: from, now });
    const outcome = await carryOut(parts, one);
    const seen = await observe(world);
    problems.push(...step(model, one, { outcome, seen, now, flip: false }), ...differences(model, seen));
    trace.push(`${JSON.stringify(one)} ${outcome.code}`);
    spans.note(model, from, tick());
    await checkRecalls(one, before);
    await checkReferrers(one, seen);
  }

  /** The messages that hold what their reader may have, at a moment. */
  function holding(at: { step: number; now: number }): Message[] {
    return teams.messages().filter((message) => {
      const told = toldBy(message, words);
      return told.length > 0 && told.every((about) => spans.mayHave(model, about, message.personId, at));
    });
  }

  /** What may no longer be read is being taken out from the moment on that it may not. */
  async function checkRecalls({ do: what }: Act, before: readonly Message[]): Promise<void> {
    const still = holding({ step: tick(), now: world.now() });
    const wrong = before.filter((one) => !still.some(({ chat, id }) => chat === one.chat && id === one.id));
    // A coach or professional who leaves is found by the clock.
    const left = what === 'leave' || what === 'role' ? [] : await forgotten(world, wrong);
    for (const { kind } of left) problems.push(`nothing takes a ${kind} out of a chat (${what})`);
  }

  /** Two at once are as one after the other, in one order or the other. */
  async function both(one: Act, other: Act): Promise<void> {
    await world.moveTo(world.now() + SECOND_MS);
    const [from, now] = [tick(), world.now()];
    const [first, second] = await Promise.all([carryOut(parts, one), carryOut(parts, other)]);
    const seen = await observe(world);
    trace.push(`${JSON.stringify(one)} ${first.code} || ${JSON.stringify(other)} ${second.code}`);
    const found: { after: Model; wrong: string[] }[] = [];
    for (const flip of [false, true])
      for (const order of [[one, first, other, second] as const, [other, second, one, first] as const]) {
        const after = structuredClone(model);
        const wrong = step(after, order[0], { outcome: order[1], seen, now, flip });
        wrong.push(
          ...step(after, order[2], { outcome: order[3], seen, now, flip }),
          ...differences(after, seen),
        );
        found.push({ after, wrong });
      }
    const best = found.sort((a, b) => a.wrong.length - b.wrong.length)[0];
    if (!best) return;
    model = best.after;
    problems.push(...best.wrong.map((wrong) => `at once (${one.do}, ${other.do}): ${wrong}`));
    spans.note(model, from, tick());
    noteTurns(other);
    await checkReferrers(one, seen);
  }

  function noteTurns({ do: what }: Act): void {
    for (const { id, acknowledgedAt, revokedAt, handOnAt, closesAt } of Object.values(model.referrals)) {
      const set = turned.get(id) ?? new Set();
      turned.set(id, set);
      if (acknowledgedAt !== undefined) set.add('ACKNOWLEDGED');
      if (revokedAt !== undefined) set.add('REVOKED');
      if (what === 'clocks' && closesAt <= world.now()) set.add('CLOSED');
      if (what === 'clocks' && handOnAt <= world.now()) set.add('HANDED_ON');
    }
  }

  /** What a referrer is told, and when their card changes, comes from nothing but a few fixed moments. */
  async function checkReferrers(done: Act, { turns }: Seen): Promise<void> {
    noteTurns(done);
    for (const { referral, because } of turns)
      if (!turned.get(referral)?.has(because))
        problems.push(`the referrer's card was drawn anew because of ${because} (${done.do})`);
    for (const { id } of referrers) {
      if (!Object.values(model.referrals).some(({ referrerId }) => referrerId === id)) continue;
      const told = await toldTo(world, id);
      for (const referral of Object.values(model.referrals)) {
        const should = referral.referrerId === id ? shownToReferrer(referral, world.now()) : undefined;
        if (told.get(referral.id) !== should)
          problems.push(
            `a referrer is told ${told.get(referral.id) ?? 'nothing'}, and should ${should ?? 'nothing'}`,
          );
      }
    }
  }

  const now = () => world.now() + SECOND_MS;
  const resolved = (what: Pick) => resolve(model, what, now(), randomUUID);

  function meanwhile(what: Pick, overtaken: boolean): () => Promise<void> {
    return async () => {
      await alone(async () => {
        const one = resolved(what);
        if (one) await act(one);
      });
      if (!overtaken) return;
      orphans += 1;
      await alone(() => world.moveTo(world.now() + LEASE_MS + SECOND_MS));
      await work({ faults: [], crash: undefined });
    };
  }

  function faultOf(plan: FaultPlan): Fault {
    if (plan.kind !== 'MEANWHILE') return plan;
    const { kind, when } = plan;
    return { kind, when, what: meanwhile(plan.act, plan.overtaken) };
  }

  /** A lease is longer than any try takes, and a server that dies does so within it. */
  async function work({ faults, crash }: Shift): Promise<void> {
    const overtaken = faults.some((plan) => plan.kind === 'MEANWHILE' && plan.overtaken);
    const plans = overtaken ? faults.filter(({ kind }) => kind === 'NONE' || kind === 'MEANWHILE') : faults;
    const run = await runWorker(parts, plans.map(faultOf), overtaken ? undefined : crash);
    orphans += run.lost + (run.crashed ? LANES : 0);
    trace.push(`worker ${JSON.stringify({ plans, crash })} ${JSON.stringify(run)}`);
    problems.push(...run.broken.map((broken) => `a message broke: ${broken}`));
  }

  async function works(shifts: readonly Shift[], beside?: Pick): Promise<void> {
    for (const effect of later.splice(0)) effect();
    const meant = beside && resolved(beside);
    await Promise.all([...shifts.map(work), ...(meant ? [alone(() => act(meant))] : [])]);
  }

  async function app(chat: string, there: boolean, told: boolean): Promise<void> {
    const { person } = chats.find(({ id }) => id === chat) ?? { person: outsider };
    const { tenantId } = person;
    teams.install(chat, there);
    trace.push(`app ${chat} ${there} ${told}`);
    const clock = () => new Date(world.now());
    if (there) {
      const seen = { tenantId, conversationId: chat, kind: 'PERSONAL', personId: person.id } as const;
      await rememberConversation(world.db, clock, { ...seen, serviceUrl: 'https://teams.invalid/' });
      await reviveFor(world.db, person.id, clock());
    } else if (told) await forgetConversation(world.db, clock, tenantId, chat);
  }

  async function feedBack([a, b, c]: Pick['n']): Promise<void> {
    const referral = Object.values(model.referrals)[a % Math.max(1, Object.keys(model.referrals).length)];
    if (!referral || isErased(model, referral.clientId)) return;
    const { id: referralId, clientId, referrerId: person } = referral;
    const [free] = asked(referral);
    if (free) await act({ do: 'accept', coachId: free, referralId });
    const coachId = model.referrals[referralId]?.holder;
    if (!coachId) return;
    const fields = fieldsOf(c);
    const categories = fields.map((field) => categoryOf[field]);
    if (
      !agreed(model, { clientId, purpose: 'FEEDBACK', recipientId: person, categories }, now()) ||
      b % 5 === 0
    )
      await act({ do: 'agree', by: { as: 'CLIENT' }, clientId, to: { person }, categories });
    await act({ do: 'write', coachId, referralId, fields });
    const draft = Object.values(model.feedbacks).find(
      (one) => one.referralId === referralId && one.state === 'DRAFT',
    );
    if (draft) await act({ do: 'send', coachId: draft.coachId, feedbackId: draft.id, together: b % 3 > 0 });
  }

  async function command(what: Command): Promise<void> {
    switch (what.kind) {
      case 'act': {
        const one = resolved(what.act);
        if (one) await act(one);
        return;
      }
      case 'both': {
        const [one, other] = what.acts.map(resolved);
        if (one && other && mayMeet(one, other)) await both(one, other);
        else if (one) await act(one);
        return;
      }
      case 'feed back':
        return feedBack(what.n);
      case 'work':
        return works(what.shifts, what.beside);
      case 'time':
        trace.push(`time ${what.minutes}`);
        return world.moveTo(world.now() + what.minutes * 60 * SECOND_MS);
      case 'app':
        return app(chats[what.chat]?.id ?? '', what.there, what.told);
      case 'house':
        trace.push('house');
        return keepHouse(world.db, new Date(world.now()));
    }
  }

  return {
    ...{ world, teams, words, spans, problems, trace, command, act, works, app, tick },
    model: () => model,
    orphans: () => orphans,
  };
}

/** A worker that dies may have put a message in a chat in each of its lanes. */
const LANES = 5;

/** The setting of the scene itself is not done at the same moment as something else: no code of ours does it. */
function mayMeet(one: Act, other: Act): boolean {
  const scenery: Act['do'][] = ['leave', 'hire', 'role', 'policy'];
  return ![one, other].some((act) => scenery.includes(act.do));
}

function atFirst(policy: Policy): Model {
  const from = Date.parse(FOREVER);
  const term = ({ id: personId }: Person) => ({ personId, from, until: undefined });
  return {
    ...{ policy, referrals: {}, feedbacks: {}, consents: {} },
    assignments: [...coaches, outsider].map(term),
    roles: referrers.map(term),
  };
}
