import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { OwnReferral } from '../../src/referral/own-referrals.ts';
import { button, card, heading, paragraph, type Card } from './card.ts';

/** Asks before a referral is taken back, and says what that does and does not do. */
export function revokeCard(lang: Lang, { own, request }: { own: OwnReferral; request: string }): Card {
  const title = say(lang, 'card.referrer.askRevoke.title', { code: own.code });
  return card({
    ...{ lang, fallbackText: title },
    body: [heading(title), paragraph(say(lang, 'card.referrer.askRevoke'))],
    actions: [
      button(say(lang, 'card.referrer.yesRevoke'), 'referral.revoke', request, 'destructive'),
      button(say(lang, 'card.referrer.noRevoke'), 'referral.keep', request),
    ],
  });
}
