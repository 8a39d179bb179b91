/** Every verb that a button of ours can have. `bot/booking/verbs.ts` says who may press it and what it does. */
export const cardVerbs = ['book.site', 'book.more', 'book.confirm'] as const;

export type CardVerb = (typeof cardVerbs)[number];
