import type { Transaction } from '../database/scope.ts';
import { contactWith } from './disclosure.ts';
import { decideBy } from './may-disclose.ts';

/** Of some clients, those who agree at `now` to be reached about their appointments. */
export async function whoAgreeToContact(
  tx: Transaction,
  clientIds: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const consents = await tx.consent.findMany({
    where: { clientId: { in: [...clientIds] }, purpose: 'CONTACT', withdrawal: null },
  });
  const live = consents.filter((consent) => decideBy(consent, contactWith(consent.clientId), now));
  return new Set(live.map(({ clientId }) => clientId));
}
