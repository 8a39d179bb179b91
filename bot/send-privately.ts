import type { Activity, ConversationParameters, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { roomTenantOf, type InboundActivity } from './activity.ts';

const claims = z.looseObject({
  getClaimValue: z.custom<(name: string) => string | null>((value) => typeof value === 'function'),
});

/** Opens the personal chat with the person who wrote in a group, and says something there. */
export async function sendPrivately(
  context: TurnContext,
  activity: InboundActivity,
  message: Partial<Activity>,
): Promise<void> {
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
  await context.adapter.createConversationAsync(
    appId,
    context.activity.channelId,
    context.activity.serviceUrl,
    'https://api.botframework.com',
    parameters as ConversationParameters,
    async (privately) => {
      await privately.sendActivity(message);
    },
  );
}
