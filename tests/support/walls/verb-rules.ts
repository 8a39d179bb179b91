import type { CardVerb } from '../../../bot/cards/verbs.ts';
import type { Role } from '../../../src/generated/prisma/enums.ts';
import { SITE_ID } from '../loop.ts';

export type VerbWalls = {
  /** Who may press it. Written here once more, so that a rule of the bot that grows wider fails. */
  may: readonly Role[];
  /**
   * What its card is about: something to do at a site, a referral that a coach is asked about, one's own referrals, or a
   * feedback that one got.
   */
  about: 'SITE' | 'REFERRAL' | 'OWN_REFERRAL' | 'FEEDBACK';
  /** What stands in its inputs, right in every part. `slot`: a free moment of the demo coach. */
  inputs?: (slot: string) => Record<string, string>;
  /** Its card has inputs, or an unknown one is refused all the same. */
  readsInputs: boolean;
};

const professionals: readonly Role[] = ['CARE_PROFESSIONAL', 'CARE_COACH'];
const coaches: readonly Role[] = ['COACH'];
const site = () => ({ site: SITE_ID });
const client = {
  ...{ name: 'Demo', contact: '', none: 'true', language: 'nl', agree: 'true', how: 'SPOKEN' },
};
const booked = (slot: string) => ({ ...client, slot, companion: 'false' });
const referred = () => ({ ...client, question: 'wil weten of halftijds herbeginnen kan' });

const booking = { may: [...professionals, ...coaches], about: 'SITE', readsInputs: true } as const;
const referring = { may: professionals, about: 'SITE', readsInputs: true } as const;
const answering = { may: coaches, about: 'REFERRAL', readsInputs: false } as const;
const ownReferrals = { may: professionals, about: 'OWN_REFERRAL', readsInputs: false } as const;

/** Every button of our cards, and who may press it: a new verb needs a line here, or this does not compile. */
export const verbWalls: Record<CardVerb, VerbWalls> = {
  'book.site': { ...booking, inputs: site },
  'book.more': { ...booking, inputs: booked },
  'book.confirm': { ...booking, inputs: booked },
  'refer.site': { ...referring, inputs: site },
  'refer.send': { ...referring, inputs: referred },
  'referral.look': answering,
  'referral.accept': answering,
  'referral.askDecline': answering,
  'referral.decline': { ...answering, inputs: () => ({ reason: 'NO_ROOM' }), readsInputs: true },
  'referral.show': answering,
  'referral.hide': answering,
  'referral.status': ownReferrals,
  'referral.askRevoke': { ...ownReferrals, readsInputs: true },
  'referral.keep': ownReferrals,
  'referral.revoke': ownReferrals,
  'feedback.look': { may: professionals, about: 'FEEDBACK', readsInputs: false },
};
