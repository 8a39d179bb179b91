import type { TurnContext } from 'botbuilder';
import { languageOf } from '../src/lang.ts';
import { forgetConversation } from '../src/people/remember-conversation.ts';
import { identityOf, placeOf, roomTenantOf, type InboundActivity } from './activity.ts';
import { mayDo } from './acts/may-do.ts';
import { welcomeMessage } from './help.ts';
import { conversationKey } from './memory.ts';
import type { BotParts } from './parts.ts';

/**
 * The app came to a chat, team or person. Teams tells it twice (installationUpdate and conversationUpdate), in either
 * order; the welcome goes out once.
 */
export async function onAdded(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const conversationId = activity.conversation?.id ?? '';
  if (parts.welcomed.has(conversationId)) return;
  parts.welcomed.set(conversationId, true);
  const lang = languageOf(activity.locale) ?? 'nl';
  const may = await mayDo(parts, identityOf(activity), placeOf(activity));
  await context.sendActivity(welcomeMessage(lang, placeOf(activity), may));
}

/** The app was removed: nothing is sent there any more, and what the conversation was about is forgotten. */
export async function onRemoved(parts: BotParts, activity: InboundActivity): Promise<void> {
  const conversationId = activity.conversation?.id ?? '';
  const tenantId = roomTenantOf(activity);
  parts.welcomed.delete(conversationId);
  parts.remembered.delete(conversationId);
  parts.memories.forget(conversationKey(activity));
  if (placeOf(activity) === 'personal') await parts.languages.forget(activity);
  if (tenantId) await forgetConversation(parts.db, parts.clock, tenantId, conversationId);
}

/** Whether the bot itself is among the members that were added. */
export function botWasAdded(activity: InboundActivity): boolean {
  return (activity.membersAdded ?? []).some((member) => member.id === activity.recipient?.id);
}
