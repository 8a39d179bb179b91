import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { clockWords } from '../../src/when.ts';
import { card, heading, paragraph, type Card } from './card.ts';
import { tabButton } from './tab-button.ts';

/** In the morning: "Vandaag 3 gesprekken: 9.00, 10.00, 11.00", and no more. Where and with whom stand in the tab. */
export function coachDayCard(lang: Lang, starts: readonly Date[], tabUrl: string): Card {
  const values = { count: starts.length, times: starts.map((start) => clockWords(lang, start)).join(', ') };
  const title = say(lang, starts.length === 1 ? 'coach.agenda.one' : 'coach.agenda.many', values);
  return card({
    ...{ lang, fallbackText: title },
    body: [heading(title), paragraph(say(lang, 'coach.agenda.names'), { isSubtle: true })],
    actions: [tabButton(lang, tabUrl)],
  });
}
