import { fields } from '../../src/feedback/fields.ts';
import type { FeedbackCard } from '../../src/feedback/read-feedback-card.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { dayWords } from '../../src/when.ts';
import {
  card,
  heading,
  named,
  paragraph,
  plain,
  refreshWith,
  type Card,
  type CardAction,
  type CardElement,
} from './card.ts';

export type ShownFeedback = {
  shown: Exclude<FeedbackCard, { view: 'EMPTY' }>;
  /** Sealed request of the refresh. */
  request: string;
  tabUrl: string;
};

/** A feedback in the chat of whom it is for: its text, or only that it opens in the tab. */
export function feedbackCard(lang: Lang, { shown, request, tabUrl }: ShownFeedback): Card {
  const { code, coach, sentAt } = shown;
  const title = say(lang, 'card.feedback.title');
  const about = say(lang, 'card.feedback.about', { code, coach, day: dayWords(lang, sentAt) });
  return card({
    ...{ lang, fallbackText: title },
    refresh: refreshWith(say(lang, 'card.refresh'), 'feedback.look', request),
    body: [
      heading(title),
      paragraph(about, { isSubtle: true, spacing: 'none' }),
      ...(shown.view === 'TEXT' ? textOf(lang, shown) : [paragraph(say(lang, 'card.feedback.card'))]),
      paragraph(say(lang, 'card.feedback.only'), { isSubtle: true, spacing: 'large' }),
    ],
    actions: shown.view === 'TEXT' ? [] : [open(lang, `${tabUrl}#feedback/${shown.feedbackId}`)],
  });
}

function textOf(lang: Lang, { text }: Extract<FeedbackCard, { view: 'TEXT' }>): CardElement[] {
  return fields.flatMap((field) => {
    const words = text[field];
    return words ? [named(say(lang, `card.feedback.${field}`), plain(words))] : [];
  });
}

function open(lang: Lang, url: string): CardAction {
  return { type: 'Action.OpenUrl', title: say(lang, 'card.feedback.open'), url };
}
