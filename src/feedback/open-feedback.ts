import { noteLooks } from '../booking/note-looks.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { KnownPerson } from '../people/identify.ts';
import { audit } from '../privacy/audit.ts';
import type { FeedbackText } from './fields.ts';
import type { FeedbackParts } from './parts.ts';
import { findFor } from './read-feedback-card.ts';

export type OpenedFeedback = { code: string; coach: string; sentAt: Date; text: FeedbackText };

/**
 * A feedback, for the person it is for, who opens it from a card without content. The gate is asked at each opening, and the
 * client sees that they looked.
 * @throws DomainError NOT_FOUND when there is nothing (any more) for this person; never why.
 */
export async function openFeedback(
  parts: FeedbackParts,
  person: KnownPerson,
  feedbackId: string,
): Promise<OpenedFeedback> {
  const now = parts.clock();
  const found = await findFor(parts, { feedbackId, personId: person.id }, now);
  if (!found) throw new DomainError('NOT_FOUND', 'no such feedback for this person');
  const { feedback, decision, text, code, coach } = found;
  const { clientId } = decision;
  await inScope(parts.db, { clientId }, async (tx) => {
    await noteLooks(tx, person.id, [clientId], now);
    await audit(tx, [
      {
        ...{ siteId: feedback.siteId, at: now, actor: 'PROFESSIONAL', actorId: person.id, clientId },
        ...{
          act: 'FEEDBACK_OPENED',
          record: 'FEEDBACK',
          recordId: feedbackId,
          consentId: decision.consentId,
        },
      },
    ]);
  });
  return { code, coach, sentAt: feedback.sentAt ?? now, text };
}
