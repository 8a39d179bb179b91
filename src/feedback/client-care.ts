import { inScope, type Transaction } from '../database/scope.ts';
import type { FeedbackMode, FeedbackState, ReferralState } from '../generated/prisma/enums.ts';
import { openQuestion } from '../referral/question.ts';
import { openFields, type FeedbackText } from './fields.ts';
import type { FeedbackParts } from './parts.ts';
import { openPlan, type Plan } from './plan.ts';

export type CareReferral = {
  referralId: string;
  referrerId: string;
  referrer: string;
  coach: string | undefined;
  state: ReferralState;
  sentAt: Date;
  question: string | undefined;
};

export type CareFeedback = {
  feedbackId: string;
  recipientId: string;
  recipient: string;
  coach: string;
  state: FeedbackState;
  mode: FeedbackMode;
  at: Date;
  text: FeedbackText;
};

/** What was referred, told and written about a client, for the client. */
export type ClientCare = {
  referrals: CareReferral[];
  /** Those to read before they go, those that were sent, and those that were taken back; no drafts. */
  feedbacks: CareFeedback[];
  plan: (Plan & { coach: string }) | undefined;
  /** What stands in someone's chat and could not be taken out. */
  notRecalled: { reader: string; since: Date }[];
};

export async function readClientCare(
  { db, sealer }: Pick<FeedbackParts, 'db' | 'sealer'>,
  clientId: string,
): Promise<ClientCare> {
  return inScope(db, { clientId }, async (tx) => {
    const referrals = await tx.referral.findMany({ where: { clientId }, orderBy: { createdAt: 'asc' } });
    const feedbacks = await tx.feedback.findMany({
      where: { clientId, state: { not: 'DRAFT' } },
      orderBy: { createdAt: 'desc' },
    });
    const plan = await tx.plan.findFirst({ where: { clientId }, orderBy: { createdAt: 'desc' } });
    const posts = await tx.chatPost.findMany({ where: { clientId, state: 'RECALL_FAILED' } });
    const names = await staffNames(tx, clientId);
    const nameOf = (id: string) => names.get(id) ?? '';
    return {
      referrals: referrals.map((one) => ({
        ...{ referralId: one.id, referrerId: one.referrerId, referrer: nameOf(one.referrerId) },
        ...{ coach: one.coachId ? nameOf(one.coachId) : undefined, state: one.state, sentAt: one.createdAt },
        question: one.question ? openQuestion(sealer, one.question) : undefined,
      })),
      feedbacks: feedbacks.map((one) => ({
        ...{ feedbackId: one.id, recipientId: one.recipientId, recipient: nameOf(one.recipientId) },
        ...{ coach: nameOf(one.coachId), state: one.state, mode: one.mode, at: one.sentAt ?? one.createdAt },
        text: openFields(sealer, one),
      })),
      plan: plan ? { ...openPlan(sealer, plan), coach: nameOf(plan.coachId) } : undefined,
      notRecalled: posts.map(({ personId, placedAt }) => ({ reader: nameOf(personId), since: placedAt })),
    };
  });
}

/** The names of the staff a client has to do with, in the client's scope. */
export async function staffNames(tx: Transaction, clientId: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from staff_of_client(${clientId}::uuid)`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
