import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';

export type Chat = { tenantId: string; conversationId: string; serviceUrl: string };

const address = { tenantId: true, conversationId: true, serviceUrl: true } as const;

/** Where a member of staff can be written to in private, the newest chat first; whatever tenant they belong to. */
export async function readChats(db: Database, personId: string): Promise<Chat[]> {
  return asSystem(db, (tx) =>
    tx.conversation.findMany({
      where: { personId, kind: 'PERSONAL', reachable: true },
      orderBy: { updatedAt: 'desc' },
      select: address,
      take: 3,
    }),
  );
}

/** The newest address of a conversation; undefined while it cannot be reached. */
export async function readChat(
  db: Database,
  { tenantId, conversationId }: Pick<Chat, 'tenantId' | 'conversationId'>,
): Promise<Chat | undefined> {
  const found = await asSystem(db, (tx) =>
    tx.conversation.findFirst({ where: { tenantId, conversationId, reachable: true }, select: address }),
  );
  return found ?? undefined;
}
