import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { OwnReferral } from '../../src/referral/own-referrals.ts';
import { clockWords, fullDayWords } from '../../src/when.ts';
import {
  button,
  card,
  facts,
  heading,
  paragraph,
  refreshWith,
  type Card,
  type CardAction,
  type CardElement,
} from './card.ts';

export type ReferrerCardOptions = {
  own: OwnReferral;
  request: string;
  /** Just sent: how the client gets their copy. */
  fresh?: { mailed: boolean; masked: boolean; link: string; clientLang: Lang } | undefined;
};

/** What may still be taken back. */
export function isRevocable({ shown }: Pick<OwnReferral, 'shown'>): boolean {
  return shown === 'SENT' || shown === 'TAKEN_OR_HANDED_ON';
}

/**
 * What stands in the referrer's chat after sending: nothing of what was typed, and never what became of the client. With the
 * text for the client on it, it does not refresh: that text is nowhere else.
 */
export function referrerCard(lang: Lang, { own, request, fresh }: ReferrerCardOptions): Card {
  const { code, site, sentAt, shown } = own;
  const title = say(lang, fresh ? 'card.referred.title' : 'card.referrer.title');
  const actions: CardAction[] = [
    ...(fresh && !fresh.mailed ? [printed(lang, fresh.link)] : []),
    ...(isRevocable(own) ? [button(say(lang, 'card.referrer.revoke'), 'referral.askRevoke', request)] : []),
  ];
  return card({
    ...{ lang, fallbackText: title },
    ...(!fresh && { refresh: refreshWith(say(lang, 'card.refresh'), 'referral.status', request) }),
    body: [
      heading(title),
      facts([
        [say(lang, 'card.referrer.state'), say(lang, `card.referrer.${shown}`)],
        [say(lang, 'card.referrer.code'), code],
        [say(lang, 'card.referral.site'), site],
        [say(lang, 'card.referrer.sent'), `${fullDayWords(lang, sentAt)}, ${clockWords(lang, sentAt)}`],
      ]),
      ...(fresh ? copyOf(lang, site, fresh) : []),
      paragraph(say(lang, 'card.referrer.discretion'), { isSubtle: true, spacing: 'large' }),
    ],
    actions,
  });
}

function copyOf(lang: Lang, site: string, fresh: NonNullable<ReferrerCardOptions['fresh']>): CardElement[] {
  const { mailed, masked, link, clientLang } = fresh;
  const note = masked ? [paragraph(say(lang, 'card.referred.masked'), { spacing: 'large' })] : [];
  if (mailed) return [...note, paragraph(say(lang, 'card.referred.mailed'), { spacing: 'large' })];
  const words = say(clientLang, 'card.referred.words', { site, link });
  return [
    ...note,
    paragraph(say(lang, 'card.referred.handOver'), { spacing: 'large' }),
    { type: 'Container', style: 'emphasis', items: [paragraph(words)] },
  ];
}

function printed(lang: Lang, link: string): CardAction {
  return { type: 'Action.OpenUrl', title: say(lang, 'card.booked.print'), url: `${link}/kaart` };
}
