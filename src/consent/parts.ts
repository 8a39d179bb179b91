import type { BookingParts } from '../booking/parts.ts';

/** What every use case of consent works with. */
export type ConsentParts = Pick<BookingParts, 'db' | 'clock'>;
