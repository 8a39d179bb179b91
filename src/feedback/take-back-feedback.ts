import { aboveScope, inScope } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { DomainError } from '../domain-error.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import type { FeedbackParts } from './parts.ts';
import { eraseFeedback } from './recall-feedback.ts';

/**
 * A coach takes back a feedback that should not have gone: it is erased, and emptied where it stands. A draft just goes.
 * @throws DomainError NOT_FOUND when it is not theirs.
 */
export async function takeBackFeedback(
  { db, clock }: FeedbackParts,
  person: KnownPerson,
  feedbackId: string,
): Promise<void> {
  const now = clock();
  await inScope(db, ownScope(person), async (tx) => {
    await tx.$queryRaw`select 1 from feedback where id = ${feedbackId}::uuid for update`;
    const feedback = await tx.feedback.findFirst({ where: { id: feedbackId, coachId: person.id } });
    if (!feedback) throw new DomainError('NOT_FOUND', 'no such feedback of this coach');
    if (feedback.state === 'RECALLED') return;
    if (feedback.state === 'DRAFT') {
      await tx.feedback.deleteMany({ where: { id: feedbackId } });
      return;
    }
    await aboveScope(tx, async () => {
      await eraseFeedback(tx, feedback, now);
      await refreshPosts(tx, now, { feedbackId });
    });
  });
}
