import { z } from 'zod';
import type { Json, Message } from '../../shared.ts';
import { BOT_NAME } from '../room.ts';

const json = z.record(z.string(), z.unknown());

const attachment = z.looseObject({
  contentType: z.string(),
  content: z.unknown().optional(),
  contentUrl: z.string().optional(),
  name: z.string().optional(),
});

/** What a bot may send. Fields that the room does not use are let through unread, as Teams does. */
export const botActivity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
  entities: z.array(json).nullish(),
  channelData: json.nullish(),
  suggestedActions: z.looseObject({ actions: z.array(json) }).nullish(),
  replyToId: z.string().nullish(),
});

export type BotActivity = z.infer<typeof botActivity>;

type Content = Omit<Message, 'id' | 'from' | 'fromName' | 'at'>;

/** The shown part of a message from the bot. */
export function contentOf(activity: BotActivity, replyToId: string | undefined): Content {
  const parent = replyToId ?? activity.replyToId ?? undefined;
  return {
    text: activity.text ?? '',
    textFormat: activity.textFormat ?? 'markdown',
    attachments: (activity.attachments ?? []).map((one) => pick(one)),
    entities: activity.entities ?? [],
    channelData: activity.channelData ?? {},
    ...(activity.suggestedActions && { suggestedActions: { actions: activity.suggestedActions.actions } }),
    ...(parent !== undefined && { replyToId: parent }),
  };
}

/** A new message from the bot. */
export function botMessage(id: string, at: Date, content: Content): Message {
  return { id, from: 'bot', fromName: BOT_NAME, at: at.toISOString(), ...content };
}

/** Whether Teams would show anything at all. */
export function isEmpty(activity: BotActivity): boolean {
  return !activity.text && (activity.attachments ?? []).length === 0;
}

function pick({ contentType, content, contentUrl, name }: z.infer<typeof attachment>) {
  return {
    contentType,
    ...(content !== undefined && { content }),
    ...(contentUrl !== undefined && { contentUrl }),
    ...(name !== undefined && { name }),
  } satisfies Json & { contentType: string };
}
