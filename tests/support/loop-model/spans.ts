import {
  aboutFeedback,
  aboutReferral,
  asked,
  covers,
  isErased,
  runs,
  type Model,
  type What,
} from './model.ts';
import type { Words } from './words.ts';

/** From which step on, and until which. A step is one tick of a counter that every act and every question to the gate moves. */
type Span = { from: number; until: number };

/** When what was so, for as long as the history is: who was asked, what was agreed to, what was sent. */
export type Spans = {
  /** What became or ceased to be true in an act that took from `from` until `until`, and that nobody saw inside of. */
  note: (model: Model, from: number, until: number) => void;
  /** Whether someone may have these words of a client in their chat, by what held at a step. */
  mayHave: (model: Model, words: Words, personId: string, at: At) => boolean;
};

/** `now`: by which clock; undefined: whatever the time. */
type At = { step: number; now: number | undefined };

export function createSpans(): Spans {
  const spans = new Map<string, Span[]>();
  let before = new Set<string>();

  function held(key: string, step: number): boolean {
    return (spans.get(key) ?? []).some(({ from, until }) => from <= step && step <= until);
  }

  function wasAgreed(model: Model, what: What, { step, now }: At): boolean {
    return Object.values(model.consents).some(
      (one) =>
        held(`consent ${one.id}`, step) &&
        (now === undefined || (one.from <= now && one.until > now)) &&
        covers(one, what),
    );
  }

  return {
    note: (model, from, until) => {
      const after = new Set(truths(model));
      for (const key of after)
        if (!before.has(key)) spans.set(key, [...(spans.get(key) ?? []), { from, until: Infinity }]);
      for (const key of before) {
        const last = spans.get(key)?.at(-1);
        if (!after.has(key) && last) last.until = until;
      }
      before = after;
    },
    mayHave: (model, words, personId, at) => {
      if (words.of === 'REFERRAL') {
        const referral = model.referrals[words.referralId];
        if (!referral || !held(`asked ${referral.id} ${personId}`, at.step)) return false;
        return (
          (at.now === undefined || runs(model.assignments, personId, at.now)) &&
          wasAgreed(model, aboutReferral(referral), at)
        );
      }
      const feedback = model.feedbacks[words.feedbackId];
      if (feedback?.recipientId !== personId || !held(`sent ${feedback.id} ${words.as}`, at.step))
        return false;
      return (
        (at.now === undefined || runs(model.roles, personId, at.now)) &&
        wasAgreed(model, aboutFeedback(feedback), at)
      );
    },
  };
}

function truths(model: Model): string[] {
  return [
    ...Object.values(model.consents)
      .filter(({ withdrawn, clientId }) => !withdrawn && !isErased(model, clientId))
      .map(({ id }) => `consent ${id}`),
    ...Object.values(model.referrals).flatMap((one) =>
      one.erased ? [] : asked(one).map((coach) => `asked ${one.id} ${coach}`),
    ),
    ...Object.values(model.feedbacks)
      .filter(({ state }) => state === 'SENT')
      .map(({ id, mode }) => `sent ${id} ${mode}`),
  ];
}
