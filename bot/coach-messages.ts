import type { Activity } from 'botbuilder';
import type { CoachMessage, CoachTalk } from '../src/delivery/coach-message.ts';
import { say, type TextKey } from '../src/i18n/index.ts';
import { cardMessage } from './booking/card-message.ts';
import { card, heading, paragraph, type Card, type CardAction, type CardElement } from './cards/card.ts';
import { placeLabel } from './cards/slot-label.ts';
import { clockWords, dayWords } from '../src/when.ts';

/** Nobody spoke, so the language of the chat is not known; coaches work in Dutch. */
const LANG = 'nl';

/**
 * What a coach gets in chat: when and where, and nothing about a client, because a screen is shared and a notification
 * lies on the table. With whom a talk is, stands in the tab.
 */
export function coachMessage(message: CoachMessage, tabUrl: string): Partial<Activity> {
  const { title, body, actions } = contentOf(message);
  const made = card({
    ...{ lang: LANG, fallbackText: title, body: [heading(title), ...body] },
    actions: [...actions, { type: 'Action.OpenUrl', title: say(LANG, 'card.agenda.open'), url: tabUrl }],
  });
  return { ...cardMessage(LANG, made), summary: title };
}

type Content = Pick<Card, 'body'> & { title: string; actions: CardAction[] };

function contentOf(message: CoachMessage): Content {
  switch (message.kind) {
    case 'BOOKED':
      return aboutTalk('coach.booked', message, { calendar: 'coach.calendar.add' });
    case 'MOVED':
      return aboutTalk('coach.moved', message, {
        calendar: 'coach.calendar.add',
        before: message.before,
      });
    case 'CANCELLED':
      return aboutTalk('coach.cancelled', message, { calendar: 'coach.calendar.remove' });
    case 'CALL_REQUEST':
      return {
        title: say(LANG, 'coach.call'),
        body: [paragraph(say(LANG, 'coach.call.where', { site: message.site }))],
        actions: [],
      };
    case 'AGENDA':
      return agenda(message.starts);
  }
}

function aboutTalk(
  titleKey: TextKey,
  talk: CoachTalk,
  { calendar, before }: { calendar: TextKey; before?: Date | undefined },
): Content {
  const { startsAt, endsAt, mode, place, calendarUrl } = talk;
  const [from, to] = [clockWords(LANG, startsAt), clockWords(LANG, endsAt)];
  return {
    title: say(LANG, titleKey),
    body: [
      paragraph(say(LANG, 'coach.when', { day: dayWords(LANG, startsAt), from, to }), { weight: 'bolder' }),
      ...(before ? [earlier(before)] : []),
      paragraph(placeLabel(LANG, mode, place), { spacing: 'small' }),
      paragraph(say(LANG, 'coach.names'), { isSubtle: true }),
    ],
    actions: [{ type: 'Action.OpenUrl', title: say(LANG, calendar), url: calendarUrl }],
  };
}

function earlier(before: Date): CardElement {
  const values = { day: dayWords(LANG, before), from: clockWords(LANG, before) };
  return paragraph(say(LANG, 'coach.before', values), { spacing: 'small' });
}

/** "Vandaag 3 gesprekken: 9.00, 10.00, 11.00", and no more: where and with whom stand in the tab. */
function agenda(starts: readonly Date[]): Content {
  const values = { count: starts.length, times: starts.map((start) => clockWords(LANG, start)).join(', ') };
  return {
    title: say(LANG, starts.length === 1 ? 'coach.agenda.one' : 'coach.agenda.many', values),
    body: [paragraph(say(LANG, 'coach.agenda.names'), { isSubtle: true })],
    actions: [],
  };
}
