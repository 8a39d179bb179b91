import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { Lang } from '../lang.ts';
import { contactTerms, contactWith } from './disclosure.ts';
import { mayDisclose } from './may-disclose.ts';
import { newConsent } from './new-consent.ts';

/**
 * A client agrees (again), on their own page, to be reached about their appointments. Nothing happens when they already do.
 * @throws DomainError NOT_FOUND when the client was erased.
 */
export async function agreeToContact(
  db: Database,
  { clientId, language, now }: { clientId: string; language: Lang; now: Date },
): Promise<void> {
  await inScope(db, { clientId }, async (tx) => {
    const client = await tx.$queryRaw<
      unknown[]
    >`select 1 from client where id = ${clientId}::uuid for update`;
    if (client.length === 0) throw new DomainError('NOT_FOUND', 'no such client');
    if (await mayDisclose(tx, contactWith(clientId), now)) return;
    const consent = newConsent(contactTerms(clientId), { how: 'ONLINE', language, now });
    await tx.consent.createMany({ data: [consent] });
  });
}
