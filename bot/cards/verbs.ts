/** Every verb that a button of ours can have. `bot/acts/verbs.ts` says who may press it and what it does. */
export const cardVerbs = [
  'book.site',
  'book.more',
  'book.confirm',
  'refer.site',
  'refer.send',
  'referral.accept',
  'referral.decline',
  'referral.show',
  'referral.hide',
  'referral.askRevoke',
  'referral.keep',
  'referral.revoke',
] as const;

export type CardVerb = (typeof cardVerbs)[number];
