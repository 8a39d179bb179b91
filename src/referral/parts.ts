import type { BookingParts } from '../booking/parts.ts';

/** What every use case of referral works with. */
export type ReferralParts = BookingParts;
