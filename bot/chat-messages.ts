import type { Activity } from 'botbuilder';
import type { ChatMessage, CoachTalk, ContentFree } from '../src/delivery/chat-message.ts';
import { say, type TextKey } from '../src/i18n/index.ts';
import { cardMessage } from './acts/card-message.ts';
import { card, heading, paragraph, type Card, type CardAction, type CardElement } from './cards/card.ts';
import { feedbackCard } from './cards/feedback.ts';
import { notice } from './cards/notice.ts';
import { referralCard } from './cards/referral.ts';
import { referrerCard } from './cards/referrer.ts';
import type { Unanswered } from '../src/referral/read-unanswered.ts';
import { placeLabel } from './cards/slot-label.ts';
import { clockWords, dayWords } from '../src/when.ts';

/** Nobody spoke, so the language of the chat is not known; coaches work in Dutch. */
const LANG = 'nl';

/** What cards of ours need beside their words: buttons that work for one person, and where the tab is. */
export type CardMakings = { seal: (about: { referralId?: string }) => string; tabUrl: string };

/**
 * What someone gets in chat. Where it is about a client it was let through by the gate a moment ago; the summary, which a
 * notification shows, never says more than that there is a message.
 */
export function chatMessage(message: ChatMessage, makings: CardMakings): Partial<Activity> {
  switch (message.kind) {
    case 'REFERRAL': {
      const { card: shown } = message;
      const request = makings.seal('referralId' in shown ? { referralId: shown.referralId } : {});
      return quiet(referralCard(LANG, { card: shown, request, tabUrl: `${makings.tabUrl}#referrals` }));
    }
    case 'REFERRER': {
      const { card: own } = message;
      return quiet(referrerCard(LANG, { own, request: makings.seal({ referralId: own.id }) }));
    }
    case 'FEEDBACK':
      return quiet(feedbackCard(LANG, message.card, makings.tabUrl));
    case 'EMPTIED':
      return quiet(notice(LANG, say(LANG, 'card.emptied')));
    case 'PLACEHOLDER':
      return quiet(notice(LANG, say(LANG, 'card.placeholder')));
    default:
      return contentFree(message, makings.tabUrl);
  }
}

function quiet(made: Card): Partial<Activity> {
  return cardMessage(LANG, made);
}

/** When and where, and nothing about a client: with whom a talk is, stands in the tab. */
function contentFree(
  message: Exclude<ContentFree, { kind: 'PLACEHOLDER' }>,
  tabUrl: string,
): Partial<Activity> {
  const { title, body, actions } = contentOf(message);
  const made = card({
    ...{ lang: LANG, fallbackText: title, body: [heading(title), ...body] },
    actions: [...actions, { type: 'Action.OpenUrl', title: say(LANG, 'card.agenda.open'), url: tabUrl }],
  });
  return { ...cardMessage(LANG, made), summary: title };
}

type Content = Pick<Card, 'body'> & { title: string; actions: CardAction[] };

function contentOf(message: Exclude<ContentFree, { kind: 'PLACEHOLDER' }>): Content {
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
    case 'REFERRAL_WAITS':
      return waiting('card.waits.title', 'card.waits.what', message);
    case 'REFERRAL_UNANSWERED':
      return waiting('card.unanswered.title', 'card.unanswered.what', message);
    case 'FEEDBACK_REFUSED':
      return {
        title: say(LANG, 'card.feedbackRefused.title'),
        body: [paragraph(say(LANG, 'card.feedbackRefused.what'))],
        actions: [],
      };
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

function waiting(titleKey: TextKey, textKey: TextKey, { code, site, referrer, sentAt }: Unanswered): Content {
  const values = { code, site, referrer, day: dayWords(LANG, sentAt) };
  return { title: say(LANG, titleKey), body: [paragraph(say(LANG, textKey, values))], actions: [] };
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
