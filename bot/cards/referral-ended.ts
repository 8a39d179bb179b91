import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { ReferralCard } from '../../src/referral/read-referral-card.ts';
import { notice } from './notice.ts';
import type { Card } from './card.ts';

/** A referral that is no longer this coach's to answer, and why; nothing else of it. */
export function endedReferralCard(lang: Lang, { end }: Extract<ReferralCard, { view: 'ENDED' }>): Card {
  return notice(lang, say(lang, `card.referral.${end}`));
}
