import type { BookingParts } from '../booking/parts.ts';

/** What every use case of feedback works with. */
export type FeedbackParts = BookingParts;
