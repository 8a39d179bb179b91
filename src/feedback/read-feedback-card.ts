import { feedbackTo } from '../consent/disclosure.ts';
import { mayDisclose, type Decision } from '../consent/may-disclose.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import type { Feedback } from '../generated/prisma/client.ts';
import { categoriesOf, openFields, type FeedbackText } from './fields.ts';
import type { FeedbackParts } from './parts.ts';
import { liveAt } from '../people/live-at.ts';

/** What stands in the chat of the person a feedback is for. */
export type FeedbackCard =
  | ({ view: 'TEXT'; text: FeedbackText } & About)
  /** Without content: it opens in the tab, where the gate is asked again. */
  | ({ view: 'CARD' } & About)
  | { view: 'EMPTY' };

type About = { feedbackId: string; code: string; coach: string; sentAt: Date; consentId: string };

type Parts = Pick<FeedbackParts, 'db' | 'sealer'>;
type Which = { feedbackId: string; personId: string };

/** As the records have it now; empty once the client took the consent back, it ended, or they were erased. */
export async function readFeedbackCard(parts: Parts, which: Which, now: Date): Promise<FeedbackCard> {
  const found = await findFor(parts, which, now);
  if (!found) return { view: 'EMPTY' };
  const { feedback, decision, text, code, coach } = found;
  const { id: feedbackId, sentAt, mode } = feedback;
  const about = { feedbackId, code, coach, sentAt: sentAt ?? now, consentId: decision.consentId };
  return mode === 'TEXT' ? { view: 'TEXT', text, ...about } : { view: 'CARD', ...about };
}

type Found = { feedback: Feedback; decision: Decision; text: FeedbackText; code: string; coach: string };

/**
 * A feedback that was sent to someone, in their own scope, when the gate opens for all it tells. The client's consents are
 * read in the client's scope: whoever gets a feedback sees none of them.
 */
export async function findFor(
  { db, sealer }: Parts,
  { feedbackId, personId }: Which,
  now: Date,
): Promise<Found | undefined> {
  const feedback = await inScope(db, { personId }, async (tx) => {
    const found = await tx.feedback.findFirst({ where: { id: feedbackId, recipientId: personId } });
    return found && (await worksAt(tx, found.siteId, personId, now)) ? found : undefined;
  });
  if (feedback?.state !== 'SENT' || feedback.mode === 'CLIENT' || !feedback.clientId) return undefined;
  const { clientId, coachId, referralId } = feedback;
  const text = openFields(sealer, feedback);
  const decision = await inScope(db, { clientId }, (tx) =>
    mayDisclose(tx, feedbackTo(clientId, personId, categoriesOf(text)), now),
  );
  if (!decision) return undefined;
  const { code, coach } = await inScope(db, { personId, siteIds: [feedback.siteId] }, async (tx) => {
    const own = await tx.$queryRaw<{ code: string }[]>`
      select code from referrals_of_scope(${now}) where id = ${referralId}::uuid`;
    const person = await tx.person.findUnique({ where: { id: coachId }, select: { name: true } });
    return { code: own[0]?.code ?? '', coach: person?.name ?? '' };
  });
  return { feedback, decision, text, code, coach };
}

/** Whoever left the site has no business there any more, also not with whom they once referred. */
async function worksAt(tx: Transaction, siteId: string, personId: string, now: Date): Promise<boolean> {
  const live = liveAt(now);
  return (await tx.siteRole.count({ where: { siteId, personId, ...live } })) > 0;
}
