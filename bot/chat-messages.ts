import type { Activity } from 'botbuilder';
import type { ChatMessage, ContentFree } from '../src/delivery/chat-message.ts';
import { say } from '../src/i18n/index.ts';
import type { Lang } from '../src/lang.ts';
import { cardMessage } from './acts/card-message.ts';
import { callRequestCard } from './cards/call-request.ts';
import type { Card } from './cards/card.ts';
import { coachDayCard } from './cards/coach-day.ts';
import { coachTalkCard } from './cards/coach-talk.ts';
import { feedbackRefusedCard } from './cards/feedback-refused.ts';
import { feedbackCard } from './cards/feedback.ts';
import { notice } from './cards/notice.ts';
import { referralWaitsCard } from './cards/referral-waits.ts';
import { referralCard } from './cards/referral.ts';
import { referrerCard } from './cards/referrer.ts';

/** What cards of ours need beside their words: buttons that work for one person, and where the tab is. */
export type CardMakings = {
  seal: (about: { referralId?: string; feedbackId?: string }) => string;
  tabUrl: string;
};

/**
 * What someone gets in chat. Where it is about a client it was let through by the gate a moment ago; the summary, which a
 * notification shows, never says more than that there is a message.
 */
export function chatMessage(lang: Lang, message: ChatMessage, makings: CardMakings): Partial<Activity> {
  const { seal, tabUrl } = makings;
  switch (message.kind) {
    case 'REFERRAL': {
      const { card: shown } = message;
      const request = seal('referralId' in shown ? { referralId: shown.referralId } : {});
      return quiet(lang, referralCard(lang, { card: shown, request, tabUrl: `${tabUrl}#referrals` }));
    }
    case 'REFERRER': {
      const { card: own } = message;
      return quiet(lang, referrerCard(lang, { own, request: seal({ referralId: own.id }) }));
    }
    case 'FEEDBACK': {
      const { card: shown } = message;
      return quiet(
        lang,
        feedbackCard(lang, { shown, request: seal({ feedbackId: shown.feedbackId }), tabUrl }),
      );
    }
    case 'EMPTIED':
      return quiet(lang, notice(lang, say(lang, 'card.emptied')));
    case 'PLACEHOLDER':
      return quiet(lang, notice(lang, say(lang, 'card.placeholder')));
    default: {
      const made = contentFree(lang, message, tabUrl);
      return { ...quiet(lang, made), summary: made.fallbackText };
    }
  }
}

function quiet(lang: Lang, made: Card): Partial<Activity> {
  return cardMessage(lang, made);
}

/** When and where, and nothing about a client: their title may stand in a notification. */
function contentFree(
  lang: Lang,
  message: Exclude<ContentFree, { kind: 'PLACEHOLDER' }>,
  tabUrl: string,
): Card {
  switch (message.kind) {
    case 'BOOKED':
    case 'MOVED':
    case 'CANCELLED':
      return coachTalkCard(lang, message, tabUrl);
    case 'CALL_REQUEST':
      return callRequestCard(lang, message.site, tabUrl);
    case 'AGENDA':
      return coachDayCard(lang, message.starts, tabUrl);
    case 'REFERRAL_WAITS':
    case 'REFERRAL_UNANSWERED':
      return referralWaitsCard(lang, message, tabUrl);
    case 'FEEDBACK_REFUSED':
      return feedbackRefusedCard(lang, tabUrl);
  }
}
