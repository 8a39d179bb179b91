import type { TurnContext } from 'botbuilder';
import type { InboundActivity } from './activity.ts';
import { conversationKey } from './memory.ts';
import { onMessage } from './on-message.ts';
import type { BotParts } from './parts.ts';

/**
 * Someone changed a message of theirs. It is answered once more when its words are others than before, by the same rules as any
 * message: in a group when the bot is mentioned. A message that was deleted and comes back is not asked again.
 */
export async function onEdit(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  if ((activity.channelData?.eventType ?? 'editMessage') !== 'editMessage') return;
  await onMessage(parts, context, activity);
}

/** Someone deleted a message of theirs: what the conversation was about is forgotten, but not that someone may be in need. */
export function onDelete(parts: BotParts, activity: InboundActivity): void {
  parts.memories.forgetTopic(conversationKey(activity));
}
