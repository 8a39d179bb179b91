import type { Database } from '../database/open.ts';
import { asSystem, type Transaction } from '../database/scope.ts';
import { languageOf, type Lang } from '../lang.ts';

export type Chat = {
  tenantId: string;
  conversationId: string;
  serviceUrl: string;
  /** In which its person asked to be spoken to; undefined when they never did. */
  lang: Lang | undefined;
};

const address = { tenantId: true, conversationId: true, serviceUrl: true } as const;

/** Where a member of staff can be written to in private, the newest chat first; whatever tenant they belong to. */
export async function readChats(db: Database, personId: string): Promise<Chat[]> {
  return asSystem(db, async (tx) => {
    const chats = await tx.conversation.findMany({
      where: { personId, kind: 'PERSONAL', reachable: true },
      orderBy: { updatedAt: 'desc' },
      select: address,
      take: 3,
    });
    const lang = chats.length > 0 ? await askedLanguage(tx, personId) : undefined;
    return chats.map((chat) => ({ ...chat, lang }));
  });
}

/** The newest address of a conversation; undefined while it cannot be reached. */
export async function readChat(
  db: Database,
  { tenantId, conversationId }: Pick<Chat, 'tenantId' | 'conversationId'>,
): Promise<Chat | undefined> {
  return asSystem(db, async (tx) => {
    const found = await tx.conversation.findFirst({
      where: { tenantId, conversationId, reachable: true },
      select: { ...address, personId: true },
    });
    if (!found) return undefined;
    const { personId, ...chat } = found;
    return { ...chat, lang: personId ? await askedLanguage(tx, personId) : undefined };
  });
}

async function askedLanguage(tx: Transaction, id: string): Promise<Lang | undefined> {
  const person = await tx.person.findUnique({ where: { id }, select: { language: true } });
  return languageOf(person?.language ?? undefined);
}
