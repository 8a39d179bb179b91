import { z } from 'zod';
import type { InboundActivity } from './activity.ts';

const botId = z.string().regex(/^28:[\w-]{1,100}$/);

/**
 * Opens someone's own chat with the bot that was spoken to, with words of ours in the box; undefined when Teams did not
 * say which bot that is. Nothing that a person wrote belongs in a link.
 */
export function chatLink({ recipient }: InboundActivity, words?: string): string | undefined {
  const bot = botId.safeParse(recipient?.id);
  if (!bot.success) return undefined;
  const message = words === undefined ? '' : `&message=${encodeURIComponent(words)}`;
  return `https://teams.microsoft.com/l/chat/0/0?users=${bot.data}${message}`;
}
