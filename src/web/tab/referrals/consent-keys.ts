import type { ConsentWords } from '../../../http/tab/referral-shapes.ts';

/** The words a client agrees to, by what is recorded of them (a test compares the versions). */
export const consentKeys = {
  FEEDBACK: 'consent.feedback-1',
  SHARE_TEAM: 'consent.share-team-1',
  TALK_TOGETHER: 'consent.talk-together-1',
  KEEP_IN_TOUCH: 'consent.keep-in-touch-1',
} as const satisfies Record<Exclude<ConsentWords['purpose'], 'CONTACT'>, string>;
