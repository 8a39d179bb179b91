import type {
  ArticleView,
  Contacted,
  ConsentWords,
  DeclineReason,
  DeskView,
  FeedbackSent,
  FeedbackWords,
  LinkSent,
  OpenedFeedbackView,
  OwnReferralView,
  PlanSaved,
  PlanWords,
  RecordView,
  ReferralView,
  UndeliveredView,
} from '../../http/tab/referral-shapes.ts';
import type { Code } from '../../http/tab/shapes.ts';
import type { Method, Send } from './request.ts';

/** What the tab asks and does about referrals, consents and feedback. Each rejects with a `Failure`. */
export function createReferralApi(send: Send) {
  const ask = async <T>(method: Method, path: string, body?: unknown) =>
    (await send(method, path, body).then((answer) => answer.json())) as T;
  const act = async (path: string, body?: unknown): Promise<void> => {
    await send('POST', path, body);
  };
  const of = (id: string) => `/referrals/${id}`;
  return {
    referrals: () => ask<ReferralView[]>('GET', '/referrals'),
    desk: (id: string) => ask<DeskView>('GET', `${of(id)}/desk`),
    accept: (id: string) => act(`${of(id)}/accept`),
    decline: (id: string, reason: DeclineReason) => act(`${of(id)}/decline`, { reason }),
    handOver: (id: string, to: string) => act(`${of(id)}/hand-over`, { to }),
    complete: (id: string) => act(`${of(id)}/complete`),
    contact: (id: string) => ask<Contacted>('POST', `${of(id)}/contact`),
    sendLink: (id: string) => ask<LinkSent>('POST', `${of(id)}/link`),
    bookFor: (id: string, slotId: string, companion: boolean) => act(`${of(id)}/book`, { slotId, companion }),
    referralCode: (id: string) => ask<Code>('POST', `${of(id)}/code`),
    records: (id: string) => ask<RecordView[]>('GET', `${of(id)}/records`),
    join: (id: string, record: string) => act(`${of(id)}/join`, { record, agreed: true }),
    agree: (id: string, words: ConsentWords) => act(`${of(id)}/consents`, words),
    withdraw: (id: string, consentId: string) => act(`${of(id)}/consents/${consentId}/withdraw`),
    writeFeedback: (id: string, text: FeedbackWords) =>
      ask<{ id: string }>('PUT', `${of(id)}/feedback`, text),
    sendFeedback: (feedbackId: string, readTogether: boolean) =>
      ask<FeedbackSent>('POST', `/feedback/${feedbackId}/send`, { readTogether }),
    takeBack: (feedbackId: string) => act(`/feedback/${feedbackId}/take-back`),
    savePlan: (id: string, plan: PlanWords) => ask<PlanSaved>('PUT', `${of(id)}/plan`, plan),
    articles: () => ask<ArticleView[]>('GET', '/articles'),
    undelivered: () => ask<UndeliveredView[]>('GET', '/undelivered'),
    tryAgain: (id: string) => act(`/undelivered/${id}/retry`),
    ownReferrals: () => ask<OwnReferralView[]>('GET', '/own-referrals'),
    openFeedback: (id: string) => ask<OpenedFeedbackView>('GET', `/feedback/${id}`),
  };
}
