import { z } from 'zod';
import type { Identity } from '../src/people/identify.ts';

/**
 * What we read of an inbound activity. Teams owns the envelope and adds to it, so unknown fields pass and a field of
 * another type than expected counts as absent instead of silencing the bot.
 */
const text = z.string().optional().catch(undefined);
const guid = z
  .guid()
  .transform((value) => value.toLowerCase())
  .optional()
  .catch(undefined);
const account = z.looseObject({ id: text, aadObjectId: guid }).optional().catch(undefined);

export const activitySchema = z.looseObject({
  type: z.string().max(100),
  id: text,
  name: text,
  action: text,
  text,
  locale: text,
  channelId: text,
  serviceUrl: text,
  replyToId: text,
  from: account,
  recipient: account,
  conversation: z
    .looseObject({
      id: text,
      tenantId: guid,
      conversationType: text,
      isGroup: z.boolean().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  membersAdded: z
    .array(z.looseObject({ id: text }))
    .optional()
    .catch(undefined),
  membersRemoved: z
    .array(z.looseObject({ id: text }))
    .optional()
    .catch(undefined),
  entities: z
    .array(z.looseObject({ type: text }))
    .optional()
    .catch(undefined),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: guid }).optional().catch(undefined),
      eventType: text,
      team: z.looseObject({ id: text }).optional().catch(undefined),
      channel: z.looseObject({ id: text }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  value: z.unknown().optional(),
});

export type InboundActivity = z.infer<typeof activitySchema>;

export type Place = 'personal' | 'group' | 'channel';

export function placeOf(activity: InboundActivity): Place {
  const type = activity.conversation?.conversationType;
  if (type === 'channel') return 'channel';
  return type === 'groupChat' || activity.conversation?.isGroup ? 'group' : 'personal';
}

/** Every Entra tenant an activity names: of the conversation, and of who wrote. All must be on our list. */
export function tenantsOf(activity: InboundActivity): string[] {
  const named = [activity.conversation?.tenantId, activity.channelData?.tenant?.id];
  return [...new Set(named.filter((id) => id !== undefined))];
}

/** The tenant a conversation belongs to. */
export function roomTenantOf(activity: InboundActivity): string | undefined {
  return tenantsOf(activity)[0];
}

/**
 * Who wrote, as (tenant, object id). In a chat across tenants the activity names two, and does not say for sure which
 * is the person's: then it is nobody we know, who gets answers and nothing else.
 */
export function identityOf(activity: InboundActivity): Identity | undefined {
  const [tenantId, other] = tenantsOf(activity);
  const objectId = activity.from?.aadObjectId;
  return tenantId && objectId && !other ? { tenantId, objectId } : undefined;
}

const mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string() }),
  text: z.string().optional().catch(undefined),
});

/** The person's words, without the mention of the bot; other people's mentions stay, to be masked as names. */
export function wordsOf(activity: InboundActivity): string {
  const bot = activity.recipient?.id;
  let words = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    const found = mention.safeParse(entity);
    if (found.success && found.data.mentioned.id === bot && found.data.text)
      words = words.replaceAll(found.data.text, ' ');
  }
  return words
    .replace(/<\/?at[^>]*>/gi, ' ')
    .replaceAll('&nbsp;', ' ')
    .trim();
}

/** Whether the bot itself is mentioned: in a group or channel it only speaks when spoken to. */
export function mentionsBot(activity: InboundActivity): boolean {
  return (activity.entities ?? []).some((entity) => {
    const found = mention.safeParse(entity);
    return found.success && found.data.mentioned.id === activity.recipient?.id;
  });
}
