import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { OwnReferral } from '../../src/referral/own-referrals.ts';
import { clockWords, dayWords } from '../../src/when.ts';
import { button, card, group, heading, paragraph, type Card, type CardElement } from './card.ts';
import { choose } from './inputs.ts';
import { isRevocable } from './referrer.ts';

/** As many as one looks through at a glance. */
const MOST_LINES = 20;

export type MyReferrals = { own: readonly OwnReferral[]; request: string };

/** A professional's own referrals, without a word about whom. */
export function myReferralsCard(lang: Lang, { own, request }: MyReferrals): Card {
  const title = say(lang, 'card.referrals.title');
  const revocable = own.filter(isRevocable);
  return card({
    ...{ lang, fallbackText: title },
    body: [
      heading(title),
      ...(own.length === 0 ? [paragraph(say(lang, 'card.referrals.none'))] : linesOf(lang, own)),
      ...(revocable.length > 0 ? [group([pick(lang, revocable)])] : []),
    ],
    actions:
      revocable.length > 0 ? [button(say(lang, 'card.referrer.revoke'), 'referral.askRevoke', request)] : [],
  });
}

function linesOf(lang: Lang, own: readonly OwnReferral[]): CardElement[] {
  return [
    ...own.slice(0, MOST_LINES).flatMap((one) => lineOf(lang, one)),
    paragraph(say(lang, 'card.referrer.discretion'), { isSubtle: true, spacing: 'large' }),
  ];
}

function lineOf(lang: Lang, { code, site, sentAt, shown }: OwnReferral): CardElement[] {
  const when = { day: dayWords(lang, sentAt), time: clockWords(lang, sentAt) };
  return [
    paragraph(`${code}: ${say(lang, `card.referrer.${shown}`)}`, { weight: 'bolder' }),
    paragraph(say(lang, 'card.referrals.line', { site, ...when }), { isSubtle: true, spacing: 'none' }),
  ];
}

function pick(lang: Lang, revocable: readonly OwnReferral[]): CardElement {
  const choices = revocable.map(({ id, code, sentAt }) => ({
    ...{ value: id, title: `${code}, ${dayWords(lang, sentAt)}` },
  }));
  return choose('referral', say(lang, 'card.referrals.pick'), choices, {
    ...{ value: '', placeholder: say(lang, 'card.referrals.pick.placeholder') },
    errorMessage: say(lang, 'card.referrals.pick.missing'),
  });
}
