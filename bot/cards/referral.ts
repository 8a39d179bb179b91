import type { ReferralCard } from '../../src/referral/read-referral-card.ts';
import type { Lang } from '../../src/lang.ts';
import type { Revealed } from '../../src/referral/reveal-contact.ts';
import type { Card } from './card.ts';
import { endedReferralCard } from './referral-ended.ts';
import { myReferralCard } from './referral-mine.ts';
import { openReferralCard } from './referral-open.ts';

export type ReferralCardOptions = {
  card: Exclude<ReferralCard, { view: 'EMPTY' }>;
  /** Sealed request of the buttons. */
  request: string;
  tabUrl: string;
  revealed?: Revealed | undefined;
};

/** A referral in a coach's chat, as the records have it: waiting, taken on, or no longer theirs. */
export function referralCard(lang: Lang, { card: shown, ...rest }: ReferralCardOptions): Card {
  switch (shown.view) {
    case 'OPEN':
      return openReferralCard(lang, { card: shown, ...rest });
    case 'MINE':
      return myReferralCard(lang, { card: shown, ...rest });
    case 'ENDED':
      return endedReferralCard(lang, shown);
  }
}
