import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card } from './card.ts';
import { tabButton } from './tab-button.ts';

/** A client read a draft and would rather not have it sent like this; which one, stands in the tab. */
export function feedbackRefusedCard(lang: Lang, tabUrl: string): Card {
  const title = say(lang, 'card.feedbackRefused.title');
  return card({
    ...{ lang, fallbackText: title },
    body: [heading(title), paragraph(say(lang, 'card.feedbackRefused.what'))],
    actions: [tabButton(lang, tabUrl)],
  });
}
