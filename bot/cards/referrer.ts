import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { OwnReferral } from '../../src/referral/own-referrals.ts';
import { clockWords, dayWords, fullDayWords } from '../../src/when.ts';
import { card, facts, heading, paragraph, type Card, type CardAction, type CardElement } from './card.ts';
import { choose } from './inputs.ts';
import { button } from './referral.ts';

export type ReferrerCardOptions = {
  own: OwnReferral;
  request: string;
  /** Just sent: how the client gets their copy. */
  fresh?: { mailed: boolean; masked: boolean; link: string; clientLang: Lang } | undefined;
};

/** What stands in the referrer's chat after sending: nothing of what was typed, and never what became of the client. */
export function referrerCard(lang: Lang, { own, request, fresh }: ReferrerCardOptions): Card {
  const { code, site, sentAt, shown } = own;
  const title = say(lang, fresh ? 'card.referred.title' : 'card.referrer.title');
  const revocable = shown === 'SENT' || shown === 'TAKEN_OR_HANDED_ON';
  const actions: CardAction[] = [
    ...(fresh && !fresh.mailed ? [printed(lang, fresh.link)] : []),
    ...(revocable ? [button(say(lang, 'card.referrer.revoke'), 'referral.askRevoke', request)] : []),
  ];
  return card({
    ...{ lang, fallbackText: title },
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

/** Asks before a referral is taken back. */
export function revokeCard(lang: Lang, { own, request }: Pick<ReferrerCardOptions, 'own' | 'request'>): Card {
  const words = say(lang, 'card.referrer.askRevoke', { code: own.code });
  return card({
    ...{ lang, fallbackText: words, body: [paragraph(words)] },
    actions: [
      button(say(lang, 'card.referrer.yesRevoke'), 'referral.revoke', request),
      button(say(lang, 'card.referrer.noRevoke'), 'referral.keep', request),
    ],
  });
}

/** A professional's own referrals, without a word about whom. */
export function referralsCard(
  lang: Lang,
  { own, request }: { own: readonly OwnReferral[]; request: string },
): Card {
  const title = say(lang, 'card.referrals.title');
  const revocable = own.filter(({ shown }) => shown === 'SENT' || shown === 'TAKEN_OR_HANDED_ON');
  const lines = own
    .slice(0, 20)
    .flatMap((one): CardElement[] => [
      paragraph(lineOf(lang, one), { weight: 'bolder' }),
      paragraph(say(lang, `card.referrer.${one.shown}`), { spacing: 'none' }),
    ]);
  const pick = choose(
    'referral',
    say(lang, 'card.referrals.pick'),
    revocable.map(({ id, code, sentAt }) => ({ value: id, title: `${code}, ${dayWords(lang, sentAt)}` })),
    {
      ...{ value: '', placeholder: say(lang, 'card.referrals.pick.placeholder') },
      errorMessage: say(lang, 'card.referrals.pick.missing'),
    },
  );
  return card({
    ...{ lang, fallbackText: title },
    body: [
      heading(title),
      ...(own.length === 0 ? [paragraph(say(lang, 'card.referrals.none'))] : lines),
      ...(revocable.length > 0 ? [pick] : []),
      paragraph(say(lang, 'card.referrer.discretion'), { isSubtle: true, spacing: 'large' }),
    ],
    actions:
      revocable.length > 0 ? [button(say(lang, 'card.referrer.revoke'), 'referral.askRevoke', request)] : [],
  });
}

function lineOf(lang: Lang, { code, site, sentAt }: OwnReferral): string {
  return say(lang, 'card.referrals.line', {
    ...{ code, site, day: dayWords(lang, sentAt), time: clockWords(lang, sentAt) },
  });
}
