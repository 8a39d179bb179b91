import { coachCalendarToken } from '../booking/coach-calendar.ts';
import { readCallNews, readCoachNews, readDayNews, type AboutCoach } from '../booking/coach-news.ts';
import { dayOf } from '../day.ts';
import { forgetConversation } from '../people/remember-conversation.ts';
import { readChats } from '../people/read-chats.ts';
import type { CoachMessage } from './coach-message.ts';
import type { Delivery, NoLongerTrue } from './delivery.ts';
import type { DeliveryParts } from './parts.ts';
import type { Message } from './read-message.ts';

type ToCoach = Extract<Message, { coachId: string }>;
type NoNews = { not: NoLongerTrue };

/**
 * Writes in a coach's personal chat, in the newest one that can be reached. A chat that turns out to be closed is not
 * written to again until the coach opens it.
 */
export async function tellCoach(parts: DeliveryParts, message: ToCoach, now: Date): Promise<Delivery> {
  const words = await wordsFor(parts, message, now);
  if ('not' in words) return { end: 'DROPPED', why: words.not };
  for (const chat of await readChats(parts.db, message.coachId)) {
    const sending = await parts.chat.send(chat, words);
    if (sending.end !== 'FAILED' || sending.why !== 'UNREACHABLE') return sending;
    await forgetConversation(parts.db, parts.clock, chat.tenantId, chat.conversationId);
  }
  return { end: 'FAILED', why: 'UNREACHABLE' };
}

async function wordsFor(parts: DeliveryParts, message: ToCoach, now: Date): Promise<CoachMessage | NoNews> {
  switch (message.kind) {
    case 'COACH_BOOKED':
      return aboutTalk(parts, message, 'BOOKED', now);
    case 'COACH_MOVED':
      return aboutTalk(parts, message, 'MOVED', now);
    case 'COACH_CANCELLED':
      return aboutTalk(parts, message, 'CANCELLED', now);
    case 'COACH_CALL_REQUEST': {
      const news = await readCallNews(parts.db, message);
      return 'not' in news ? news : { kind: 'CALL_REQUEST', site: news.site };
    }
    case 'COACH_AGENDA': {
      if (message.day !== dayOf(now)) return { not: 'PAST' };
      const starts = await readDayNews(parts.db, message, now);
      return starts.length > 0 ? { kind: 'AGENDA', starts } : { not: 'CHANGED' };
    }
  }
}

async function aboutTalk(
  { db, sealer, publicUrl }: DeliveryParts,
  about: AboutCoach,
  kind: 'BOOKED' | 'MOVED' | 'CANCELLED',
  now: Date,
): Promise<CoachMessage | NoNews> {
  const news = await readCoachNews(db, about, kind === 'CANCELLED' ? kind : 'BOOKED', now);
  if ('not' in news) return news;
  const { before, ...talk } = news;
  const calendarUrl = `${publicUrl}/c/${coachCalendarToken(sealer, about)}.ics`;
  return kind === 'MOVED' ? { kind, before, ...talk, calendarUrl } : { kind, ...talk, calendarUrl };
}
