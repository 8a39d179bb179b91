import type { CoachTalk } from '../../src/delivery/chat-message.ts';
import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { clockWords, dayWords } from '../../src/when.ts';
import { card, heading, paragraph, type Card } from './card.ts';
import { placeLabel } from './slot-label.ts';
import { tabButton } from './tab-button.ts';

export type CoachTalkNews = CoachTalk & {
  kind: 'BOOKED' | 'MOVED' | 'CANCELLED';
  /** Of a move: when it was, when that is known. */
  before?: Date | undefined;
};

const titles = {
  BOOKED: 'coach.booked',
  MOVED: 'coach.moved',
  CANCELLED: 'coach.cancelled',
} as const satisfies Record<CoachTalkNews['kind'], TextKey>;

/** A talk of a coach's was booked, moved or cancelled: when and where. With whom, stands in the tab. */
export function coachTalkCard(lang: Lang, talk: CoachTalkNews, tabUrl: string): Card {
  const { kind, startsAt, endsAt, mode, place, calendarUrl, before } = talk;
  const title = say(lang, titles[kind]);
  const [from, to] = [clockWords(lang, startsAt), clockWords(lang, endsAt)];
  const calendar = say(lang, kind === 'CANCELLED' ? 'coach.calendar.remove' : 'coach.calendar.add');
  return card({
    ...{ lang, fallbackText: title },
    body: [
      heading(title),
      paragraph(say(lang, 'coach.when', { day: dayWords(lang, startsAt), from, to }), { weight: 'bolder' }),
      ...(before ? [paragraph(earlier(lang, before), { spacing: 'small' })] : []),
      paragraph(placeLabel(lang, mode, place), { spacing: 'small' }),
      paragraph(say(lang, 'coach.names'), { isSubtle: true }),
    ],
    actions: [{ type: 'Action.OpenUrl', title: calendar, url: calendarUrl }, tabButton(lang, tabUrl)],
  });
}

function earlier(lang: Lang, before: Date): string {
  return say(lang, 'coach.before', { day: dayWords(lang, before), from: clockWords(lang, before) });
}
