import type { Transaction } from '../database/scope.ts';
import type {
  ConsentCategory,
  ConsentChannel,
  ConsentPurpose,
  RecipientKind,
} from '../generated/prisma/enums.ts';

/** What a client agrees to at a moment. */
export type LiveConsent = {
  consentId: string;
  purpose: ConsentPurpose;
  recipientKind: RecipientKind;
  recipientId: string | null;
  channels: ConsentChannel[];
  categories: ConsentCategory[];
  until: Date;
};

/** What holds at `now`, in a scope that sees the client. What to do with it is asked of the gate, never of this. */
export async function readConsents(tx: Transaction, clientId: string, now: Date): Promise<LiveConsent[]> {
  const rows = await tx.consent.findMany({
    where: { clientId, withdrawal: null, from: { lte: now }, until: { gt: now } },
    orderBy: { from: 'asc' },
  });
  return rows.map(({ id, purpose, recipientKind, recipientId, channels, categories, until }) => ({
    ...{ consentId: id, purpose, recipientKind, recipientId, channels, categories, until },
  }));
}
