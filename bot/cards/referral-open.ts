import type { ReferralCard } from '../../src/referral/read-referral-card.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { clockWords, fullDayWords } from '../../src/when.ts';
import { button, card, facts, heading, named, paragraph, plain, refreshWith, type Card } from './card.ts';

export type OpenReferral = {
  card: Extract<ReferralCard, { view: 'OPEN' }>;
  /** Sealed request of the buttons. */
  request: string;
};

/** A referral that waits for a coach's answer: whom it is about, the question, and two ways to go. */
export function openReferralCard(lang: Lang, { card: shown, request }: OpenReferral): Card {
  const { code, site, referrer, sentAt, name, question } = shown;
  const title = say(lang, 'card.referral.title');
  return card({
    ...{ lang, fallbackText: title },
    refresh: refreshWith(say(lang, 'card.refresh'), 'referral.look', request),
    body: [
      heading(title),
      paragraph(`${code}, ${site}`, { isSubtle: true, spacing: 'none' }),
      facts([
        [say(lang, 'card.referral.name'), name],
        [say(lang, 'card.referral.from'), referrer],
        [say(lang, 'card.referral.sent'), `${fullDayWords(lang, sentAt)}, ${clockWords(lang, sentAt)}`],
      ]),
      named(say(lang, 'card.referral.question'), plain(question)),
    ],
    actions: [
      button(say(lang, 'card.referral.accept'), 'referral.accept', request, 'positive'),
      button(say(lang, 'card.referral.decline'), 'referral.askDecline', request),
    ],
  });
}
