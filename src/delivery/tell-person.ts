import { coachCalendarToken } from '../booking/coach-calendar.ts';
import { readCallNews, readCoachNews, readDayNews, type AboutCoach } from '../booking/coach-news.ts';
import { dayOf } from '../day.ts';
import { readUnanswered } from '../referral/read-unanswered.ts';
import type { ContentFree } from './chat-message.ts';
import type { Delivery, NoLongerTrue } from './delivery.ts';
import type { DeliveryParts } from './parts.ts';
import type { Message } from './read-message.ts';
import { inChat } from './write-chat.ts';

type ToPerson = Extract<
  Message,
  {
    kind:
      | 'COACH_BOOKED'
      | 'COACH_MOVED'
      | 'COACH_CANCELLED'
      | 'COACH_CALL_REQUEST'
      | 'COACH_AGENDA'
      | 'REFERRAL_WAITS'
      | 'REFERRAL_UNANSWERED'
      | 'FEEDBACK_REFUSED';
  }
>;
type NoNews = { not: NoLongerTrue };

/** Tells a member of staff something without client data, in their personal chat. Its fate unknown, it is sent again. */
export async function tellPerson(parts: DeliveryParts, message: ToPerson, now: Date): Promise<Delivery> {
  const words = await wordsFor(parts, message, now);
  if ('not' in words) return { end: 'DROPPED', why: words.not };
  return inChat(parts, message.personId, now, (chat) => parts.chat.send(chat, words));
}

async function wordsFor(parts: DeliveryParts, message: ToPerson, now: Date): Promise<ContentFree | NoNews> {
  const { personId: coachId } = message;
  switch (message.kind) {
    case 'COACH_BOOKED':
      return aboutTalk(parts, { ...message, coachId }, 'BOOKED', now);
    case 'COACH_MOVED':
      return aboutTalk(parts, { ...message, coachId }, 'MOVED', now);
    case 'COACH_CANCELLED':
      return aboutTalk(parts, { ...message, coachId }, 'CANCELLED', now);
    case 'COACH_CALL_REQUEST': {
      const news = await readCallNews(parts.db, { coachId, requestId: message.requestId });
      return 'not' in news ? news : { kind: 'CALL_REQUEST', site: news.site };
    }
    case 'COACH_AGENDA': {
      if (message.day !== dayOf(now)) return { not: 'PAST' };
      const starts = await readDayNews(parts.db, { coachId, day: message.day }, now);
      return starts.length > 0 ? { kind: 'AGENDA', starts } : { not: 'CHANGED' };
    }
    case 'REFERRAL_WAITS':
    case 'REFERRAL_UNANSWERED': {
      const { kind, referralId } = message;
      const asked = kind === 'REFERRAL_WAITS' ? coachId : undefined;
      const found = await readUnanswered(parts.db, referralId, asked);
      return 'not' in found ? found : { kind, ...found };
    }
    case 'FEEDBACK_REFUSED':
      return { kind: 'FEEDBACK_REFUSED' };
  }
}

async function aboutTalk(
  { db, sealer, publicUrl }: DeliveryParts,
  about: AboutCoach,
  kind: 'BOOKED' | 'MOVED' | 'CANCELLED',
  now: Date,
): Promise<ContentFree | NoNews> {
  const news = await readCoachNews(db, about, kind === 'CANCELLED' ? kind : 'BOOKED', now);
  if ('not' in news) return news;
  const { before, ...talk } = news;
  const calendarUrl = `${publicUrl}/c/${coachCalendarToken(sealer, about)}.ics`;
  return kind === 'MOVED' ? { kind, before, ...talk, calendarUrl } : { kind, ...talk, calendarUrl };
}
