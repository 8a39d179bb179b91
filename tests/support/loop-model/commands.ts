import fc from 'fast-check';
import type { FeedbackField } from '../../../src/feedback/fields.ts';
import { fields } from '../../../src/feedback/fields.ts';
import type { Act, Giver } from './acts.ts';
import { asked, categoryOf, isErased, runs, type Model, type Referral } from './model.ts';
import { chats, coaches, outsider, referrers, type Mode, type Policy } from './world.ts';
import type { Crash } from './worker.ts';

/** An act without its ids: numbers that pick among what there is by then, so that a history stays one when a part is left out. */
export type Pick = { do: Act['do'] | 'refer again'; n: readonly [number, number, number] };
export type FaultPlan =
  | { kind: 'NONE' | 'BUSY' | 'AWAY' | 'LOST' | 'LATE' | 'CRASH_BEFORE' | 'CRASH_AFTER' }
  /** `overtaken`: so long that another worker thinks this one dead and does its work. */
  | { kind: 'MEANWHILE'; when: 'BEFORE' | 'AFTER'; act: Pick; overtaken: boolean };
export type Shift = { faults: readonly FaultPlan[]; crash: Crash | undefined };
export type Command =
  | { kind: 'act'; act: Pick }
  /** Two at the same moment. */
  | { kind: 'both'; acts: readonly [Pick, Pick] }
  /** A feedback from nothing: taken on, agreed to, written and sent. */
  | { kind: 'feed back'; n: Pick['n'] }
  /** Workers at the same time, and perhaps someone who does something meanwhile. */
  | { kind: 'work'; shifts: readonly Shift[]; beside: Pick | undefined }
  | { kind: 'time'; minutes: number }
  | { kind: 'app'; chat: number; there: boolean; told: boolean }
  | { kind: 'house' };
export type History = { policy: Policy; commands: readonly Command[] };

const weights = {
  ...{ refer: 3, 'refer again': 1, accept: 6, decline: 3, 'hand over': 4, complete: 2, revoke: 2, agree: 6 },
  ...{ withdraw: 6, write: 4, send: 6, answer: 4, 'take back': 2, erase: 2, clocks: 5, leave: 2, hire: 1 },
  ...{ role: 1, policy: 1 },
} as const satisfies Record<Pick['do'], number>;

const small = fc.nat({ max: 47 });
const pick: fc.Arbitrary<Pick> = fc.record({
  do: fc.oneof(
    ...Object.entries(weights).map(([what, weight]) => ({
      ...{ weight, arbitrary: fc.constant(what as Pick['do']) },
    })),
  ),
  n: fc.tuple(small, small, small),
});
const plain = fc.record({
  kind: fc.constantFrom('NONE', 'NONE', 'BUSY', 'AWAY', 'LOST', 'LATE', 'CRASH_BEFORE', 'CRASH_AFTER'),
});
const meanwhile: fc.Arbitrary<FaultPlan> = fc.record({
  ...{ kind: fc.constant('MEANWHILE'), when: fc.constantFrom('BEFORE', 'AFTER'), act: pick },
  overtaken: fc.boolean(),
});
const crash = fc.record({
  transaction: fc.integer({ min: 1, max: 40 }),
  when: fc.constantFrom('BEFORE', 'AFTER'),
});
const shift: fc.Arbitrary<Shift> = fc.record({
  faults: fc.array(fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: meanwhile }), {
    maxLength: 6,
  }),
  crash: fc.option(crash, { nil: undefined, freq: 4 }),
});
const quiet: Shift = { faults: [], crash: undefined };
const minutes = fc.constantFrom(1, 3, 60, 9 * 60, ...[1, 4, 40, 70, 200, 370].map((days) => days * 24 * 60));
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('act'), act: pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('both'), acts: fc.tuple(pick, pick) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('feed back'), n: fc.tuple(small, small, small) }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'work', shifts: [quiet], beside: undefined }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('work'),
      shifts: fc.array(shift, { minLength: 1, maxLength: 2 }),
      beside: fc.option(pick, { nil: undefined, freq: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('time'), minutes }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('app'), chat: fc.nat({ max: chats.length - 1 }) },
      ...{ there: fc.boolean(), told: fc.boolean() },
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'house' }) },
);

/** How every story begins; most go on from some way in. */
const opening: readonly Command[] = [
  { kind: 'act', act: { do: 'refer', n: [0, 0, 1] } },
  { kind: 'work', shifts: [quiet], beside: undefined },
  { kind: 'feed back', n: [0, 1, 1] },
  { kind: 'work', shifts: [quiet], beside: undefined },
];

export const history: fc.Arbitrary<History> = fc.record({
  policy: fc.record({
    mode: fc.constantFrom<Mode>('TEXT', 'TEXT', 'TEXT', 'CARD', 'CLIENT'),
    previews: fc.boolean(),
    months: fc.constantFrom(12, 1),
    contact: fc.boolean(),
  }),
  commands: fc
    .tuple(fc.nat({ max: 3 }), fc.array(command, { minLength: 3, maxLength: 18, size: 'max' }))
    .map(([far, rest]): Command[] => [...opening.slice(0, far + 1), ...rest]),
});

/** Most often who it is for; sometimes anyone. */
function likely<T>(best: readonly T[], all: readonly T[], n: number): T | undefined {
  const from = best.length > 0 && n % 6 !== 5 ? best : all;
  return from[n % from.length];
}

/** What a pick is by now; undefined when there is nothing yet to do it with. */
export function resolve(
  model: Model,
  { do: what, n }: Pick,
  now: number,
  newId: () => string,
): Act | undefined {
  const [a, b, c] = n;
  const referrals = Object.values(model.referrals);
  // The newest most often: with it the story goes on.
  const referral =
    referrals[Math.max(0, referrals.length - 1 - (a % 4 === 3 ? a % Math.max(1, referrals.length) : 0))];
  if (what === 'refer')
    return { do: what, id: newId(), referrerId: (referrers[b % 2] ?? outsider).id, mail: c % 4 === 0 };
  if (!referral) return undefined;
  const { id: referralId, clientId } = referral;
  const everyone = coaches.map(({ id }) => id);
  const holders = referral.holder ? [referral.holder] : asked(referral);
  const coachId = likely(holders, everyone, b) ?? outsider.id;
  switch (what) {
    case 'refer again':
      return { do: 'refer', id: referralId, referrerId: referral.referrerId, mail: c % 4 === 0 };
    case 'accept':
    case 'complete':
      return { do: what, coachId, referralId };
    case 'decline':
      return { do: what, coachId, referralId, reason: c % 4 === 0 ? 'CLIENT_DOES_NOT_WANT' : 'NO_ROOM' };
    case 'hand over':
      return { do: what, coachId, referralId, to: [...everyone, outsider.id][c % 4] ?? outsider.id };
    case 'revoke':
      return {
        do: what,
        referralId,
        referrerId:
          likely(
            [referral.referrerId],
            referrers.map(({ id }) => id),
            b,
          ) ?? '',
      };
    case 'agree': {
      const to =
        b % 7 === 6
          ? 'COACHES'
          : { person: (b % 9 === 8 ? referrers[c % 2]?.id : undefined) ?? referral.referrerId };
      return {
        do: what,
        by: giverOf(referral, c),
        clientId,
        to,
        categories: fieldsOf(c).map((one) => categoryOf[one]),
      };
    }
    case 'withdraw': {
      const own = Object.values(model.consents).filter((one) => one.clientId === clientId);
      const consentId = likely(
        own.filter(({ withdrawn }) => !withdrawn),
        own,
        b,
      )?.id;
      return consentId ? { do: what, by: giverOf(referral, c), clientId, consentId } : undefined;
    }
    case 'write':
      return { do: what, coachId, referralId, fields: fieldsOf(c) };
    case 'send':
    case 'take back':
    case 'answer': {
      const feedback = Object.values(model.feedbacks).reverse()[
        a % 4 === 3 ? a % Object.keys(model.feedbacks).length : 0
      ];
      if (!feedback) return undefined;
      const { id: feedbackId } = feedback;
      if (what === 'answer') return { do: what, clientId: feedback.clientId, feedbackId, send: c % 3 > 0 };
      const writer = likely([feedback.coachId], everyone, b) ?? outsider.id;
      return what === 'send'
        ? { do: what, coachId: writer, feedbackId, together: c % 3 === 0 }
        : { do: what, coachId: writer, feedbackId };
    }
    case 'erase':
      return isErased(model, clientId) && c % 4 ? undefined : { do: what, clientId };
    case 'clocks':
      return { do: what, twice: c % 4 === 0 };
    case 'leave': {
      const leaving = everyone[b % everyone.length] ?? outsider.id;
      return { do: what, coachId: leaving, at: now + (c % 3) * 24 * 60 * 60_000 };
    }
    case 'hire': {
      const free = everyone.filter((one) => !runs(model.assignments, one, now));
      return free.length > 0 ? { do: what, coachId: free[b % free.length] ?? outsider.id } : undefined;
    }
    case 'role': {
      const personId = (referrers[b % 2] ?? outsider).id;
      return { do: what, personId, has: !runs(model.roles, personId, now) };
    }
    case 'policy':
      return {
        do: what,
        mode: (['TEXT', 'CARD', 'CLIENT'] as const)[b % 3] ?? 'TEXT',
        previews: c % 2 === 0,
      };
  }
}

function giverOf({ holder }: Referral, n: number): Giver {
  if (n % 2 === 0) return { as: 'CLIENT' };
  return { as: 'COACH', coachId: (n % 12 === 11 ? coaches[n % 3]?.id : holder) ?? outsider.id };
}

/** All of them most often. */
export function fieldsOf(n: number): FeedbackField[] {
  return n % 3 === 0 ? fields.filter((_field, bit) => ((n % 15) + 1) & (1 << bit)) : [...fields];
}
