import type { TurnContext } from 'botbuilder';
import { z } from 'zod';

/** What we touch of the client that talks to Teams, which its types hide. */
const connector = z.looseObject({
  conversations: z.custom<{ getConversationMember: (chat: string, member: string) => Promise<unknown> }>(
    (value) => typeof value === 'object' && value !== null && 'getConversationMember' in value,
  ),
});
const member = z.looseObject({ email: z.email().max(200) });

/**
 * Asks Teams for the mail address of who wrote. Called while the turn runs; what it returns may go on after it.
 * @returns undefined when Teams does not tell.
 */
export function askForMail(context: TurnContext): () => Promise<string | undefined> {
  const client = connector.safeParse(context.turnState.get(context.adapter.ConnectorClientKey));
  const { conversation, from } = context.activity;
  const [chatId, memberId] = [conversation.id, from.id];
  return async () => {
    if (!client.success) return undefined;
    const found = await client.data.conversations
      .getConversationMember(chatId, memberId)
      .catch(() => undefined);
    return member.safeParse(found).data?.email;
  };
}
