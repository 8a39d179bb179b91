import type { Activity, ConversationParameters, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { roomTenantOf, type InboundActivity } from './activity.ts';
import { sendPatiently } from './patient-sending.ts';

const claims = z.looseObject({
  getClaimValue: z.custom<(name: string) => string | null>((value) => typeof value === 'function'),
});

/** Where something was said, and the id of each message there. */
export type SaidPrivately = { conversationId: string; activityIds: string[] };

/**
 * Opens the personal chat with the person who wrote in a group, and says something there.
 * @returns undefined when that person cannot be reached, or not all of it arrived.
 */
export async function sendPrivately(
  context: TurnContext,
  activity: InboundActivity,
  messages: readonly Partial<Activity>[],
): Promise<SaidPrivately | undefined> {
  const { from, recipient } = context.activity;
  const tenantId = roomTenantOf(activity);
  const parameters: Partial<ConversationParameters> = {
    isGroup: false,
    bot: recipient,
    members: [from],
    channelData: { tenant: { id: tenantId } },
    ...(tenantId && { tenantId }),
  };
  const identity = claims.safeParse(context.turnState.get(context.adapter.BotIdentityKey));
  const appId = identity.success ? (identity.data.getClaimValue('aud') ?? '') : '';
  let said: SaidPrivately | undefined;
  // What fails inside goes to the adapter's own handler of errors: what was said there is known only when all went well.
  await context.adapter
    .createConversationAsync(
      appId,
      context.activity.channelId,
      context.activity.serviceUrl,
      'https://api.botframework.com',
      parameters as ConversationParameters,
      async (privately) => {
        sendPatiently(privately);
        const activityIds: string[] = [];
        for (const message of messages) {
          const sent = await privately.sendActivity(message);
          activityIds.push(sent?.id ?? '');
        }
        said = { conversationId: privately.activity.conversation.id, activityIds };
      },
    )
    .catch(() => undefined);
  return said;
}
