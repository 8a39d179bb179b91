import { fields } from '../../src/feedback/fields.ts';
import type { FeedbackCard } from '../../src/feedback/read-feedback-card.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { dayWords } from '../../src/when.ts';
import { card, heading, paragraph, type Card, type CardElement } from './card.ts';
import { plain } from './referral.ts';

/** A feedback in the chat of whom it is for: its text, or only that it opens in the tab. */
export function feedbackCard(
  lang: Lang,
  shown: Exclude<FeedbackCard, { view: 'EMPTY' }>,
  tabUrl: string,
): Card {
  const { code, coach, sentAt } = shown;
  const title = say(lang, 'card.feedback.title');
  const about = say(lang, 'card.feedback.about', { code, coach, day: dayWords(lang, sentAt) });
  const text = shown.view === 'TEXT' ? shown.text : undefined;
  const body: CardElement[] = text
    ? fields.flatMap((field) => {
        const words = text[field];
        return words
          ? [paragraph(say(lang, `card.feedback.${field}`), { weight: 'bolder' }), plain(words)]
          : [];
      })
    : [paragraph(say(lang, 'card.feedback.card'))];
  return card({
    ...{ lang, fallbackText: title },
    body: [
      heading(title),
      paragraph(about, { isSubtle: true, spacing: 'none' }),
      ...body,
      paragraph(say(lang, 'card.feedback.only'), { isSubtle: true, spacing: 'large' }),
    ],
    actions: text
      ? []
      : [
          {
            type: 'Action.OpenUrl',
            title: say(lang, 'card.feedback.open'),
            url: `${tabUrl}#feedback/${shown.feedbackId}`,
          },
        ],
  });
}
