import type { ReferralCard } from '../../src/referral/read-referral-card.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { Revealed } from '../../src/referral/reveal-contact.ts';
import { clockWords, fullDayWords } from '../../src/when.ts';
import {
  card,
  facts,
  heading,
  paragraph,
  type Card,
  type CardAction,
  type CardElement,
  type TextBlock,
} from './card.ts';
import { choose } from './inputs.ts';

export type ReferralCardOptions = {
  card: Exclude<ReferralCard, { view: 'EMPTY' }>;
  /** Sealed request of the buttons. */
  request: string;
  tabUrl: string;
  /** Name and contact, for as long as the coach looks: never kept in the chat. */
  revealed?: Revealed | undefined;
  /** What is missing, when something is. */
  problem?: string | undefined;
};

export const declineReasons = [
  'NO_ROOM',
  'NOT_ABOUT_WORK',
  'GUIDED_ELSEWHERE',
  'CLIENT_DOES_NOT_WANT',
] as const;

/** A referral in a coach's chat: whom it is about and the question while it waits; afterwards only that it was answered. */
export function referralCard(lang: Lang, options: ReferralCardOptions): Card {
  const shown = options.card;
  switch (shown.view) {
    case 'OPEN':
      return openCard(lang, shown, options);
    case 'MINE':
      return mineCard(lang, shown, options);
    case 'ENDED':
      return card({
        ...{ lang, fallbackText: say(lang, `card.referral.${shown.end}`) },
        body: [paragraph(say(lang, `card.referral.${shown.end}`))],
      });
  }
}

function openCard(
  lang: Lang,
  { code, site, referrer, sentAt, name, question }: Extract<ReferralCard, { view: 'OPEN' }>,
  { request, problem }: ReferralCardOptions,
): Card {
  const reasons = declineReasons.map((value) => ({
    value,
    title: say(lang, `card.referral.reason.${value}`),
  }));
  return card({
    ...{ lang, fallbackText: say(lang, 'card.referral.title') },
    body: [
      heading(say(lang, 'card.referral.title')),
      facts([
        [say(lang, 'card.referral.name'), name],
        [say(lang, 'card.referral.from'), referrer],
        [say(lang, 'card.referral.site'), site],
        [say(lang, 'card.referral.sent'), `${fullDayWords(lang, sentAt)}, ${clockWords(lang, sentAt)}`],
        [say(lang, 'card.referrer.code'), code],
      ]),
      paragraph(say(lang, 'card.referral.question'), { weight: 'bolder', spacing: 'large' }),
      plain(question),
      choose('reason', say(lang, 'card.referral.reason'), reasons, {
        ...{ value: '', placeholder: say(lang, 'card.referral.reason.placeholder') },
        errorMessage: say(lang, 'card.referral.reason.missing'),
      }),
      ...(problem ? [paragraph(problem, { color: 'attention', weight: 'bolder' })] : []),
      paragraph(say(lang, 'card.referral.passOn'), { isSubtle: true }),
    ],
    actions: [
      button(say(lang, 'card.referral.accept'), 'referral.accept', request, 'positive'),
      button(say(lang, 'card.referral.decline'), 'referral.decline', request),
    ],
  });
}

function mineCard(
  lang: Lang,
  { code, site, done }: Extract<ReferralCard, { view: 'MINE' }>,
  { request, tabUrl, revealed }: ReferralCardOptions,
): Card {
  const tab: CardAction = { type: 'Action.OpenUrl', title: say(lang, 'card.referral.tab'), url: tabUrl };
  const toggle = revealed
    ? button(say(lang, 'card.referral.hide'), 'referral.hide', request)
    : button(say(lang, 'card.referral.show'), 'referral.show', request);
  const lead = say(lang, done ? 'card.referral.done' : 'card.referral.mine');
  return card({
    ...{ lang, fallbackText: lead },
    body: [
      heading(lead),
      paragraph(`${code}, ${site}`, { isSubtle: true, spacing: 'none' }),
      ...(revealed ? whom(lang, revealed) : []),
      ...(done || revealed ? [] : [paragraph(say(lang, 'card.referral.mine.next'))]),
    ],
    actions: done ? [tab] : [toggle, tab],
  });
}

function whom(lang: Lang, { name, question, contact }: Revealed): CardElement[] {
  const value = 'value' in contact ? contact.value : say(lang, `card.referral.contact.${contact.kind}`);
  return [
    facts([
      [say(lang, 'card.referral.name'), name],
      [say(lang, 'card.referral.contact'), value],
    ]),
    ...(question ? [plain(question)] : []),
  ];
}

/** Words that someone typed: shown as they are, so that no link or emphasis of theirs comes to life. */
export function plain(text: string): TextBlock {
  return paragraph(text.replaceAll(/([\\`*_{}[\]()#+!<>~|])/g, '\\$1'));
}

export function button(
  title: string,
  verb: Extract<CardAction, { type: 'Action.Execute' }>['verb'],
  request: string,
  style?: 'positive',
): CardAction {
  return { type: 'Action.Execute', title, verb, data: { request }, ...(style && { style }) };
}
