import type { ReferralView } from '../../../http/tab/referral-shapes.ts';

/** What a card is about, and how the list is read anew after something was done. */
export type ReferralProps = { referral: ReferralView; reload: () => Promise<void> };

/** The same in a dialog. */
export type DialogProps = ReferralProps & { onClose: () => void };
