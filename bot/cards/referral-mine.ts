import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { ReferralCard } from '../../src/referral/read-referral-card.ts';
import type { Revealed } from '../../src/referral/reveal-contact.ts';
import {
  button,
  card,
  facts,
  heading,
  named,
  paragraph,
  plain,
  refreshWith,
  type Card,
  type CardAction,
  type CardElement,
} from './card.ts';

export type MyReferral = {
  card: Extract<ReferralCard, { view: 'MINE' }>;
  /** Sealed request of the buttons. */
  request: string;
  tabUrl: string;
  /** Name and contact, for as long as the coach looks: never kept in the chat. */
  revealed?: Revealed | undefined;
};

/** A referral that this coach took on: whom it is about is behind a tap. While that is shown, the card stays as it is. */
export function myReferralCard(lang: Lang, { card: shown, request, tabUrl, revealed }: MyReferral): Card {
  const { code, site, done } = shown;
  const tab: CardAction = { type: 'Action.OpenUrl', title: say(lang, 'card.referral.tab'), url: tabUrl };
  const toggle = revealed
    ? button(say(lang, 'card.referral.hide'), 'referral.hide', request)
    : button(say(lang, 'card.referral.show'), 'referral.show', request);
  const title = say(lang, done ? 'card.referral.done' : 'card.referral.mine');
  return card({
    ...{ lang, fallbackText: title },
    ...(!revealed && { refresh: refreshWith(say(lang, 'card.refresh'), 'referral.look', request) }),
    body: [
      heading(title),
      paragraph(`${code}, ${site}`, { isSubtle: true, spacing: 'none' }),
      ...(revealed ? whom(lang, revealed) : []),
      ...(revealed
        ? []
        : [paragraph(say(lang, done ? 'card.referral.done.next' : 'card.referral.mine.next'))]),
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
    ...(question ? [named(say(lang, 'card.referral.question'), plain(question))] : []),
  ];
}
