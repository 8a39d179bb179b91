import { aboveScope, inScope } from '../database/scope.ts';
import { DomainError, type FieldProblem } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { readFeedbackPolicy } from './feedback-policy.ts';
import { audit } from '../privacy/audit.ts';
import { lockReferral } from '../referral/find-referral.ts';
import { readFields, sealFields, type FeedbackText } from './fields.ts';
import type { FeedbackParts } from './parts.ts';

/**
 * Keeps a feedback of a coach to the referrer as a draft; nothing goes anywhere. There is one draft of a referral at a time.
 * @throws DomainError INVALID naming the fields, NOT_FOUND when the referral is not the coach's.
 */
export async function writeFeedback(
  { db, clock, sealer }: FeedbackParts,
  person: KnownPerson,
  { referralId, text: typed }: { referralId: string; text: FeedbackText },
): Promise<{ feedbackId: string }> {
  const problems: FieldProblem[] = [];
  const text = readFields(typed, problems);
  if (problems.length > 0) throw new DomainError('INVALID', 'the feedback cannot be kept so', problems);
  const now = clock();
  return inScope(db, ownScope(person), async (tx) => {
    // Pressed twice at once, it is one draft.
    await aboveScope(tx, () => lockReferral(tx, referralId));
    const referral = await tx.referral.findFirst({ where: { id: referralId, coachId: person.id } });
    if (!referral?.clientId) throw new DomainError('NOT_FOUND', 'no such referral of this coach');
    const { siteId, clientId, referrerId: recipientId } = referral;
    const draft = await tx.feedback.findFirst({
      where: { referralId, coachId: person.id, state: { in: ['DRAFT', 'PREVIEW'] } },
    });
    const sealed = sealFields(sealer, text);
    if (draft) {
      await tx.feedback.update({
        where: { id: draft.id },
        data: { ...sealed, state: 'DRAFT', refusedAt: null },
      });
      return { feedbackId: draft.id };
    }
    const id = newId();
    const { feedbackMode: mode } = await readFeedbackPolicy(tx, { siteId, referralId });
    const ids = { id, siteId, referralId, clientId, coachId: person.id, recipientId };
    await tx.feedback.createMany({ data: [{ ...ids, state: 'DRAFT', mode, ...sealed, createdAt: now }] });
    await audit(tx, [
      {
        ...{ siteId, at: now, actor: 'COACH', actorId: person.id, clientId },
        ...{ act: 'FEEDBACK_WRITTEN', record: 'FEEDBACK', recordId: id },
      },
    ]);
    return { feedbackId: id };
  });
}
