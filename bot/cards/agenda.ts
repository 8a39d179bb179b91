import type { TalkTime } from '../../src/booking/read-times.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card, type CardElement } from './card.ts';
import { placeLabel } from './slot-label.ts';
import { clockWords, dayWords } from '../../src/when.ts';

export type AgendaCard = {
  days: readonly { at: Date; isToday: boolean; talks: readonly TalkTime[] }[];
  tabUrl: string;
};

/** Most lines of talks: a card stays small, the tab shows the rest. */
const MOST_LINES = 30;

/** A coach's coming days: how many talks, when and where. Names stand in the tab, where nobody looks along. */
export function agendaCard(lang: Lang, { days, tabUrl }: AgendaCard): Card {
  const total = days.reduce((sum, { talks }) => sum + talks.length, 0);
  let left = MOST_LINES;
  const body = days.flatMap(({ at, isToday, talks }): CardElement[] => {
    const shown = talks.slice(0, left);
    left -= shown.length;
    if (shown.length === 0 && !isToday) return [];
    const day = isToday ? say(lang, 'card.agenda.today', { day: dayWords(lang, at) }) : dayWords(lang, at);
    return [
      paragraph(`${day}: ${counted(lang, talks.length)}`, { weight: 'bolder', spacing: 'large' }),
      ...shown.map((talk) => paragraph(lineOf(lang, talk), { spacing: 'small' })),
    ];
  });
  return card({
    lang,
    fallbackText: `${say(lang, 'card.agenda.title')}: ${counted(lang, total)}`,
    body: [heading(say(lang, 'card.agenda.title')), ...body, ...(total > MOST_LINES ? [rest(lang)] : [])],
    actions: [{ type: 'Action.OpenUrl', title: say(lang, 'card.agenda.open'), url: tabUrl }],
  });
}

function counted(lang: Lang, n: number): string {
  if (n === 0) return say(lang, 'card.agenda.none');
  return n === 1 ? say(lang, 'card.agenda.one') : say(lang, 'card.agenda.many', { n });
}

function lineOf(lang: Lang, { startsAt, endsAt, mode, place }: TalkTime): string {
  return `${clockWords(lang, startsAt)} – ${clockWords(lang, endsAt)}, ${placeLabel(lang, mode, place)}`;
}

function rest(lang: Lang): CardElement {
  return paragraph(say(lang, 'card.agenda.rest'), { isSubtle: true, spacing: 'large' });
}
