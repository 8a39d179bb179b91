import type { SitePolicyWords } from '../../../http/tab/admin-shapes.ts';
import { hoursOf, minutesIn, numberIn } from './fields.tsx';

type Numbers = 'closedAfterDays' | 'consentMonths' | 'retentionMonths';
type Hours = 'remindMinutes' | 'handOnMinutes';
export const hints = ['discussed', 'steps', 'support', 'possible'] as const;
export type HintName = (typeof hints)[number];

/** A policy while it is being changed: numbers as they are typed, hours for minutes. */
export type PolicyDraft = Omit<SitePolicyWords, Numbers | Hours | 'feedbackHints'> &
  Record<Numbers | Hours, string> & { feedbackHints: Record<HintName, string> };

export function draftOfPolicy(policy: SitePolicyWords): PolicyDraft {
  const { feedbackHints, remindMinutes, handOnMinutes, ...rest } = policy;
  return {
    ...rest,
    ...{ remindMinutes: hoursOf(remindMinutes), handOnMinutes: hoursOf(handOnMinutes) },
    closedAfterDays: String(policy.closedAfterDays),
    consentMonths: String(policy.consentMonths),
    retentionMonths: String(policy.retentionMonths),
    feedbackHints: {
      ...{ discussed: feedbackHints.discussed ?? '', steps: feedbackHints.steps ?? '' },
      ...{ support: feedbackHints.support ?? '', possible: feedbackHints.possible ?? '' },
    },
  };
}

export function wordsOfPolicy(draft: PolicyDraft): SitePolicyWords {
  const given = hints.filter((name) => draft.feedbackHints[name].trim() !== '');
  return {
    ...draft,
    ...{ remindMinutes: minutesIn(draft.remindMinutes), handOnMinutes: minutesIn(draft.handOnMinutes) },
    closedAfterDays: numberIn(draft.closedAfterDays),
    consentMonths: numberIn(draft.consentMonths),
    retentionMonths: numberIn(draft.retentionMonths),
    feedbackHints: Object.fromEntries(given.map((name) => [name, draft.feedbackHints[name].trim()])),
  };
}
