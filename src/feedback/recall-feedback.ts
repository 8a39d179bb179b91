import { feedbackTo } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import type { Transaction } from '../database/scope.ts';
import type { Feedback } from '../generated/prisma/client.ts';
import { audit } from '../privacy/audit.ts';
import { categoriesOf, fields, noFields, type FeedbackText } from './fields.ts';

/**
 * Erases every feedback that was sent about a client and that nothing they agree to now covers any more. What stands in chats
 * is emptied by `refreshPosts`. Above all scopes.
 */
export async function recallFeedback(tx: Transaction, clientId: string, now: Date): Promise<void> {
  const sent = await tx.feedback.findMany({ where: { clientId, state: 'SENT', mode: { not: 'CLIENT' } } });
  for (const one of sent) {
    const told = feedbackTo(clientId, one.recipientId, categoriesOf(present(one)));
    if (await mayDisclose(tx, told, now)) continue;
    await eraseFeedback(tx, one, now);
  }
}

/** Erases one. Above all scopes. */
export async function eraseFeedback(
  tx: Transaction,
  { id, siteId, consentId, clientId }: Feedback,
  now: Date,
): Promise<void> {
  await tx.feedback.update({ where: { id }, data: { state: 'RECALLED', recalledAt: now, ...noFields } });
  await audit(tx, [
    {
      ...{ siteId, at: now, actor: 'SYSTEM', act: 'FEEDBACK_RECALLED', record: 'FEEDBACK', recordId: id },
      ...{ consentId: consentId ?? undefined, clientId: clientId ?? undefined },
    },
  ]);
}

/** Which fields are filled in, without opening them. */
function present(one: Feedback): FeedbackText {
  return Object.fromEntries(fields.filter((field) => one[field]).map((field) => [field, '…']));
}
