/** Every verb that a button of ours can have. `bot/acts/verbs.ts` says who may press it and what it does. */
export const cardVerbs = [
  'book.site',
  'book.more',
  'book.confirm',
  'refer.site',
  'refer.send',
  'referral.look',
  'referral.accept',
  'referral.askDecline',
  'referral.decline',
  'referral.show',
  'referral.hide',
  'referral.status',
  'referral.askRevoke',
  'referral.keep',
  'referral.revoke',
  'feedback.look',
] as const;

/** What a host asks by itself when a card comes into sight: reads, and changes nothing. */
export const refreshVerbs = ['referral.look', 'referral.status', 'feedback.look'] as const;

export type CardVerb = (typeof cardVerbs)[number];
export type RefreshVerb = (typeof refreshVerbs)[number];
