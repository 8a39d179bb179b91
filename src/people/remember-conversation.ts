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

/** The app was removed there, with a channel also from its threads: nothing may be sent any more. */
export async function forgetConversation(
  db: Database,
  clock: Clock,
  tenantId: string,
  conversationId: string,
): Promise<void> {
  await inScope(
    db,
    { tenantId },
    (tx) => tx.$executeRaw`
      update conversation set reachable = false, updated_at = ${clock()}
      where tenant_id = ${tenantId}::uuid
        and (conversation_id = ${conversationId} or starts_with(conversation_id, ${`${conversationId};`}))`,
  );
}
