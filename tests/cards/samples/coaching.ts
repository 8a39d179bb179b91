import { chatMessage } from '../../../bot/chat-messages.ts';
import { callRequestCard } from '../../../bot/cards/call-request.ts';
import type { Card } from '../../../bot/cards/card.ts';
import { coachDayCard } from '../../../bot/cards/coach-day.ts';
import { coachTalkCard, type CoachTalkNews } from '../../../bot/cards/coach-talk.ts';
import { declineCard } from '../../../bot/cards/decline.ts';
import { feedbackRefusedCard } from '../../../bot/cards/feedback-refused.ts';
import { feedbackCard } from '../../../bot/cards/feedback.ts';
import { endedReferralCard } from '../../../bot/cards/referral-ended.ts';
import { myReferralCard } from '../../../bot/cards/referral-mine.ts';
import { openReferralCard } from '../../../bot/cards/referral-open.ts';
import { referralWaitsCard, type WaitingReferral } from '../../../bot/cards/referral-waits.ts';
import { referralCard } from '../../../bot/cards/referral.ts';
import type { ChatMessage } from '../../../src/delivery/chat-message.ts';
import type { ReferralCard } from '../../../src/referral/read-referral-card.ts';
import type { Lang } from '../../../src/lang.ts';
import type { Sample } from './sample.ts';
import {
  at,
  CALENDAR,
  CLIENT,
  COACH,
  FEEDBACK,
  id,
  LONG,
  PHONE,
  QUESTION,
  REQUEST,
  SITE,
  STAFF,
  TAB,
} from './values.ts';

const about = { referralId: id(1), code: 'K7F-4QX', site: SITE };
const open: Extract<ReferralCard, { view: 'OPEN' }> = {
  ...{ view: 'OPEN', ...about, referrer: STAFF, sentAt: at(0, 14), name: CLIENT, question: QUESTION },
  ...{ consentId: id(2), clientId: id(3) },
};
const mine = { view: 'MINE' as const, ...about, done: false };
const buttons = { request: REQUEST, tabUrl: `${TAB}#referrals` };
const revealed = {
  ...{ name: CLIENT, question: QUESTION, contact: { kind: 'PHONE' as const, value: PHONE } },
};
const shown = { feedbackId: id(4), code: 'K7F-4QX', coach: COACH, sentAt: at(2), consentId: id(5) };
const waiting: WaitingReferral = {
  ...{ kind: 'REFERRAL_WAITS', code: 'K7F-4QX', site: SITE, referrer: STAFF, sentAt: at(0) },
};
const talk: CoachTalkNews = {
  ...{ kind: 'BOOKED', startsAt: at(7), endsAt: at(7, 10), mode: 'ON_SITE', place: 'lokaal 2.14' },
  calendarUrl: CALENDAR,
};

/** What the outbox sends, in the message that it sends. */
function news(name: string, of: Sample['of'], content: ChatMessage, make: (lang: Lang) => Card): Sample {
  return {
    name,
    of,
    make,
    message: (lang) => chatMessage(lang, content, { tabUrl: TAB, seal: () => REQUEST }),
  };
}

/** What comes into a coach's chat, and a feedback in that of whom it is for. */
export const coachingSamples: Sample[] = [
  news('referral, waits for an answer', openReferralCard, { kind: 'REFERRAL', card: open }, (lang) =>
    openReferralCard(lang, { card: open, request: REQUEST }),
  ),
  {
    ...{ name: 'referral, the longest', of: referralCard, long: true },
    make: (lang) =>
      referralCard(lang, {
        card: { ...open, site: LONG, referrer: LONG, question: LONG.repeat(3).slice(0, 500) },
        ...buttons,
      }),
  },
  {
    ...{ name: 'referral, decline', of: declineCard },
    make: (lang) => declineCard(lang, { ...about, request: REQUEST }),
  },
  {
    ...{ name: 'referral, decline without a reason', of: declineCard },
    make: (lang) => declineCard(lang, { ...about, request: REQUEST, missing: true }),
  },
  news('referral, taken on', myReferralCard, { kind: 'REFERRAL', card: mine }, (lang) =>
    myReferralCard(lang, { card: mine, ...buttons }),
  ),
  {
    ...{ name: 'referral, name and contact', of: myReferralCard },
    make: (lang) => myReferralCard(lang, { card: mine, ...buttons, revealed }),
  },
  {
    ...{ name: 'referral, contact withheld', of: myReferralCard },
    make: (lang) =>
      myReferralCard(lang, {
        ...{ card: mine, ...buttons },
        revealed: { ...revealed, question: undefined, contact: { kind: 'WITHHELD' } },
      }),
  },
  {
    ...{ name: 'referral, finished', of: myReferralCard },
    make: (lang) => myReferralCard(lang, { card: { ...mine, done: true }, ...buttons }),
  },
  ...(['TAKEN', 'DECLINED', 'HANDED_OVER'] as const).map((end): Sample => ({
    ...{ name: `referral, ${end.toLowerCase().replaceAll('_', ' ')}`, of: endedReferralCard },
    make: (lang) => endedReferralCard(lang, { view: 'ENDED', end }),
  })),
  news('referral, reminder', referralWaitsCard, waiting, (lang) => referralWaitsCard(lang, waiting, TAB)),
  {
    ...{ name: 'referral, unanswered', of: referralWaitsCard },
    make: (lang) => referralWaitsCard(lang, { ...waiting, kind: 'REFERRAL_UNANSWERED' }, TAB),
    message: (lang) =>
      chatMessage(lang, { ...waiting, kind: 'REFERRAL_UNANSWERED' }, { tabUrl: TAB, seal: () => '' }),
  },
  news(
    'feedback',
    feedbackCard,
    { kind: 'FEEDBACK', card: { view: 'TEXT', ...shown, text: FEEDBACK } },
    (lang) =>
      feedbackCard(lang, {
        shown: { view: 'TEXT', ...shown, text: FEEDBACK },
        request: REQUEST,
        tabUrl: TAB,
      }),
  ),
  {
    ...{ name: 'feedback, the longest', of: feedbackCard, long: true },
    make: (lang) => {
      const long = LONG.repeat(5).slice(0, 1000);
      const text = { discussed: long, steps: long, support: long, possible: long };
      return feedbackCard(lang, { shown: { view: 'TEXT', ...shown, text }, request: REQUEST, tabUrl: TAB });
    },
  },
  {
    ...{ name: 'feedback, opens in the tab', of: feedbackCard },
    make: (lang) => feedbackCard(lang, { shown: { view: 'CARD', ...shown }, request: REQUEST, tabUrl: TAB }),
  },
  news('feedback, refused', feedbackRefusedCard, { kind: 'FEEDBACK_REFUSED' }, (lang) =>
    feedbackRefusedCard(lang, TAB),
  ),
  news('talk, booked', coachTalkCard, { ...talk, kind: 'BOOKED' }, (lang) => coachTalkCard(lang, talk, TAB)),
  news('talk, moved', coachTalkCard, { ...talk, kind: 'MOVED', before: at(6) }, (lang) =>
    coachTalkCard(lang, { ...talk, kind: 'MOVED', before: at(6) }, TAB),
  ),
  news('talk, cancelled', coachTalkCard, { ...talk, kind: 'CANCELLED' }, (lang) =>
    coachTalkCard(lang, { ...talk, kind: 'CANCELLED' }, TAB),
  ),
  news('call request', callRequestCard, { kind: 'CALL_REQUEST', site: SITE }, (lang) =>
    callRequestCard(lang, SITE, TAB),
  ),
  news('day of a coach', coachDayCard, { kind: 'AGENDA', starts: [at(0), at(0, 10), at(0, 14)] }, (lang) =>
    coachDayCard(lang, [at(0), at(0, 10), at(0, 14)], TAB),
  ),
  {
    ...{ name: 'day of a coach, one talk', of: coachDayCard },
    make: (lang) => coachDayCard(lang, [at(0)], TAB),
  },
];
