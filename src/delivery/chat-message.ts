import type { FeedbackCard } from '../feedback/read-feedback-card.ts';
import type { TalkMode } from '../generated/prisma/enums.ts';
import type { ReferralCard } from '../referral/read-referral-card.ts';
import type { ReferrerCard } from '../referral/read-referrer-card.ts';
import type { Unanswered } from '../referral/read-unanswered.ts';

/** What is written in the personal chat of a member of staff; `bot/` makes the words and the card. */
export type ChatMessage = ContentFree | PostContent;

/** Nothing about a client: a coach finds in the tab with whom a talk is. */
export type ContentFree =
  | ({ kind: 'BOOKED' | 'CANCELLED' } & CoachTalk)
  /** `before`: when it was, when that is known. */
  | ({ kind: 'MOVED'; before: Date | undefined } & CoachTalk)
  | { kind: 'CALL_REQUEST'; site: string }
  | { kind: 'AGENDA'; starts: readonly Date[] }
  | ({ kind: 'REFERRAL_WAITS' } & Unanswered)
  | ({ kind: 'REFERRAL_UNANSWERED' } & Unanswered)
  | { kind: 'FEEDBACK_REFUSED' }
  /** Into which the content comes a moment later, by an edit: a notification shows no more than this. */
  | { kind: 'PLACEHOLDER' };

/** What stands in a message that follows the records. */
export type PostContent =
  | { kind: 'REFERRAL'; card: Exclude<ReferralCard, { view: 'EMPTY' }> }
  | { kind: 'FEEDBACK'; card: Exclude<FeedbackCard, { view: 'EMPTY' }> }
  | { kind: 'REFERRER'; card: ReferrerCard }
  /** There was something, and it may not be seen any more. */
  | { kind: 'EMPTIED' };

export type CoachTalk = {
  startsAt: Date;
  mode: TalkMode;
  place: string;
  endsAt: Date;
  /** Where the talk is as a calendar file. */
  calendarUrl: string;
};
