import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card } from './card.ts';
import { tabButton } from './tab-button.ts';

/** Someone asks a coach to call: where, and nothing of who. */
export function callRequestCard(lang: Lang, site: string, tabUrl: string): Card {
  const title = say(lang, 'coach.call');
  return card({
    ...{ lang, fallbackText: title },
    body: [heading(title), paragraph(say(lang, 'coach.call.where', { site }))],
    actions: [tabButton(lang, tabUrl)],
  });
}
