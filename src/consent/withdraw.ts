import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { DomainError } from '../domain-error.ts';
import { recallFeedback } from '../feedback/recall-feedback.ts';
import { endReferralsOf } from '../referral/end-referrals.ts';
import { referralTo } from './disclosure.ts';
import { consentScope, requireOwnClient, type Giver } from './giver.ts';
import { mayDisclose } from './may-disclose.ts';
import type { ConsentParts } from './parts.ts';

/**
 * A client takes a consent back, online or by telling their coach. From then on nothing goes under it, also not what waits in
 * the outbox; what was delivered is emptied or shown as not recalled, and its stored content is erased. Twice is once.
 * @throws DomainError NOT_FOUND when it is not theirs.
 */
export async function withdrawConsent(
  { db, clock }: ConsentParts,
  giver: Giver,
  { clientId, consentId }: { clientId: string; consentId: string },
): Promise<void> {
  await inScope(db, consentScope(giver, clientId), async (tx) => {
    await requireOwnClient(tx, giver, clientId);
    await withdrawIn(tx, { clientId, consentId, by: giver.as, now: clock() });
  });
}

type Withdrawal = { clientId: string; consentId: string; by: Giver['as']; now: Date };

/** The same, inside a transaction that sees the client. */
export async function withdrawIn(
  tx: Transaction,
  { clientId, consentId, by, now }: Withdrawal,
): Promise<void> {
  const consent = await tx.consent.findFirst({ where: { id: consentId, clientId } });
  if (!consent) throw new DomainError('NOT_FOUND', 'no such consent of this client');
  const written = await tx.consentWithdrawal.createMany({
    data: [{ consentId, at: now, by }],
    skipDuplicates: true,
  });
  if (written.count === 0) return;
  await aboveScope(tx, async () => {
    // One that takes the place of another ends nothing.
    if (
      consent.purpose === 'REFERRAL' &&
      !(await mayDisclose(tx, referralTo(clientId, consent.recipientId ?? ''), now))
    )
      await endReferralsOf(tx, clientId, { by, byId: null }, now);
    if (consent.purpose === 'FEEDBACK') await recallFeedback(tx, clientId, now);
    await refreshPosts(tx, now, { clientId });
  });
}
