import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';

/** Where a member of staff can be written to in private, the newest chat first; whatever tenant they belong to. */
export async function readChats(
  db: Database,
  personId: string,
): Promise<{ tenantId: string; conversationId: string; serviceUrl: string }[]> {
  return asSystem(db, (tx) =>
    tx.conversation.findMany({
      where: { personId, kind: 'PERSONAL', reachable: true },
      orderBy: { updatedAt: 'desc' },
      select: { tenantId: true, conversationId: true, serviceUrl: true },
      take: 3,
    }),
  );
}
