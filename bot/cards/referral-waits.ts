import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { Unanswered } from '../../src/referral/read-unanswered.ts';
import { dayWords } from '../../src/when.ts';
import { card, heading, paragraph, type Card } from './card.ts';
import { tabButton } from './tab-button.ts';

const words = {
  REFERRAL_WAITS: ['card.waits.title', 'card.waits.what'],
  REFERRAL_UNANSWERED: ['card.unanswered.title', 'card.unanswered.what'],
} as const satisfies Record<string, readonly [TextKey, TextKey]>;

export type WaitingReferral = Unanswered & { kind: keyof typeof words };

/** A referral waits: a reminder for the coach who was asked, or for who looks after the site. Not about whom. */
export function referralWaitsCard(lang: Lang, waiting: WaitingReferral, tabUrl: string): Card {
  const { kind, code, site, referrer, sentAt } = waiting;
  const [titleKey, whatKey] = words[kind];
  const title = say(lang, titleKey);
  const what = say(lang, whatKey, { code, site, referrer, day: dayWords(lang, sentAt) });
  return card({
    ...{ lang, fallbackText: title },
    body: [heading(title), paragraph(what)],
    actions: [tabButton(lang, tabUrl)],
  });
}
