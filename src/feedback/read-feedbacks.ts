import { inScope } from '../database/scope.ts';
import type { FeedbackMode, FeedbackState } from '../generated/prisma/enums.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import type { FeedbackHints } from '../people/site-policy.ts';
import { readFeedbackPolicy } from './feedback-policy.ts';
import { openFields, type FeedbackText } from './fields.ts';
import type { FeedbackParts } from './parts.ts';
import { openPlan, type Plan } from './plan.ts';

export type CoachFeedback = {
  feedbackId: string;
  state: FeedbackState;
  mode: FeedbackMode;
  text: FeedbackText;
  createdAt: Date;
  sentAt: Date | undefined;
  recalledAt: Date | undefined;
  refusedAt: Date | undefined;
  /** Whether it lies in the recipient's chat; a recall that failed is named. */
  delivery: 'WAITS' | 'DELIVERED' | 'FAILED' | 'RECALL_FAILED' | undefined;
};

export type Desk = {
  mode: FeedbackMode;
  clientPreviews: boolean;
  hints: FeedbackHints;
  feedbacks: CoachFeedback[];
  plan: Plan | undefined;
};

/** What a coach writes about a referral: the site's template, the feedbacks, newest first, and what the client takes along. */
export async function readDesk(
  { db, sealer }: FeedbackParts,
  person: KnownPerson,
  { referralId, siteId, clientId }: { referralId: string; siteId: string; clientId: string },
): Promise<Desk> {
  return inScope(db, ownScope(person), async (tx) => {
    const {
      feedbackMode: mode,
      clientPreviews,
      feedbackHints: hints,
    } = await readFeedbackPolicy(tx, { siteId, referralId });
    const rows = await tx.feedback.findMany({
      where: { referralId, coachId: person.id },
      orderBy: { createdAt: 'desc' },
      take: 20,
    });
    const posts = await tx.chatPost.findMany({ where: { referralId, kind: 'FEEDBACK', ownerId: person.id } });
    const messages = await tx.outboxMessage.findMany({
      where: { ownerId: person.id, dedupeKey: { in: rows.map(({ id }) => `FEEDBACK ${id}`) } },
    });
    const plan = await tx.plan.findFirst({ where: { clientId }, orderBy: { createdAt: 'desc' } });
    const deliveryOf = (id: string): CoachFeedback['delivery'] => {
      const post = posts.find(({ feedbackId }) => feedbackId === id);
      if (post?.state === 'RECALL_FAILED') return 'RECALL_FAILED';
      if (post?.state === 'FILLED') return 'DELIVERED';
      const message = messages.find(({ dedupeKey }) => dedupeKey === `FEEDBACK ${id}`);
      if (message?.state === 'FAILED' || (message?.state === 'DROPPED' && !post)) return 'FAILED';
      return message?.state === 'PENDING' ? 'WAITS' : undefined;
    };
    return {
      ...{ mode, clientPreviews, hints, plan: plan ? openPlan(sealer, plan) : undefined },
      feedbacks: rows.map((row) => ({
        ...{ feedbackId: row.id, state: row.state, mode: row.mode, createdAt: row.createdAt },
        ...{ text: openFields(sealer, row), sentAt: row.sentAt ?? undefined },
        ...{ recalledAt: row.recalledAt ?? undefined, refusedAt: row.refusedAt ?? undefined },
        delivery: deliveryOf(row.id),
      })),
    };
  });
}
