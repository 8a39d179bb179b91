import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';

/**
 * A client takes a consent back; from then on nothing is sent under it, also not what waits in the outbox. Twice is once.
 * @throws DomainError NOT_FOUND when it is not theirs.
 */
export async function withdrawConsent(
  db: Database,
  { clientId, consentId, now }: { clientId: string; consentId: string; now: Date },
): Promise<void> {
  await inScope(db, { clientId }, async (tx) => {
    const consent = await tx.consent.findFirst({ where: { id: consentId, clientId } });
    if (!consent) throw new DomainError('NOT_FOUND', 'no such consent of this client');
    await tx.consentWithdrawal.createMany({
      data: [{ consentId, at: now, by: 'CLIENT' }],
      skipDuplicates: true,
    });
  });
}
