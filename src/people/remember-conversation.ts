import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import type { ConversationKind } from '../generated/prisma/enums.ts';

export type ConversationSeen = {
  tenantId: string;
  conversationId: string;
  kind: ConversationKind;
  personId: string | undefined;
  serviceUrl: string;
};

/** Keeps the newest address of a conversation, so that a message can be sent there later. */
export async function rememberConversation(
  db: Database,
  clock: Clock,
  seen: ConversationSeen,
): Promise<void> {
  const { tenantId, conversationId, kind, serviceUrl } = seen;
  const values = { kind, serviceUrl, personId: seen.personId ?? null, reachable: true, updatedAt: clock() };
  await inScope(db, { tenantId }, (tx) =>
    tx.conversation.upsert({
      where: { tenantId_conversationId: { tenantId, conversationId } },
      create: { tenantId, conversationId, ...values },
      update: values,
    }),
  );
}

/** The app was removed there: nothing may be sent any more. */
export async function forgetConversation(
  db: Database,
  clock: Clock,
  tenantId: string,
  conversationId: string,
): Promise<void> {
  await inScope(db, { tenantId }, (tx) =>
    tx.conversation.updateMany({
      where: { tenantId, conversationId },
      data: { reachable: false, updatedAt: clock() },
    }),
  );
}
