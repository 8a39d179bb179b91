import type { Activity, TurnContext } from 'botbuilder';
import type { Answer } from '../../src/answering/answer.ts';
import { say } from '../../src/i18n/index.ts';
import { languageOf } from '../../src/lang.ts';
import { identityOf, roomTenantOf, type InboundActivity } from '../activity.ts';
import { cardMessage } from '../acts/card-message.ts';
import type { Command } from '../acts/commands.ts';
import { mayDo } from '../acts/may-do.ts';
import { onCommand } from '../acts/on-command.ts';
import { ownChat } from '../cards/own-chat.ts';
import { chatLink } from '../chat-link.ts';
import { helpMessage } from '../help.ts';
import type { BotParts } from '../parts.ts';
import { renderAnswer } from '../render-answer.ts';
import { sendPrivately, type SaidPrivately } from '../send-privately.ts';
import { textMessage } from './text-message.ts';

// In a group or channel everyone reads along. What is about a client, or shows who may what, goes on in the person's own chat;
// the group sees the same few words for everyone, and nothing of what was written.

/** A command that was typed in a group: done in the own chat, with a word about the message when it holds someone's data. */
export async function handOverCommand(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
  { command, leaks }: { command: Command; leaks: boolean },
): Promise<void> {
  const lang = languageOf(activity.locale) ?? 'nl';
  const shown = await onCommand(parts, activity, command);
  const message = !shown
    ? helpMessage(lang, 'personal', await mayDo(parts, identityOf(activity), 'personal'))
    : 'text' in shown
      ? textMessage(shown.text)
      : cardMessage(lang, shown.card);
  const warning = leaks ? [textMessage(say(lang, 'refer.deleteMessage'))] : [];
  await handOver(context, activity, [...warning, message], leaks);
}

/** A question in a group that begins to tell about a client: its answer comes in the own chat, and can be gone on with there. */
export async function handOverQuestion(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
  answer: Answer,
): Promise<void> {
  const intro = textMessage(say(answer.lang, 'chat.own.client'));
  const messages = [intro, renderAnswer(answer, 'personal', parts.publicUrl)];
  const said = await handOver(context, activity, messages, true);
  const tenantId = roomTenantOf(activity);
  if (!said || !tenantId) return;
  const { conversationId, activityIds } = said;
  parts.memories.keep(`${conversationId} ${activity.from?.id ?? ''}`, answer.memory);
  const activityId = activityIds.at(-1);
  if (activityId && answer.articles.length > 0)
    parts.shown.remember({ tenantId, conversationId, activityId }, answer.articles);
}

async function handOver(
  context: TurnContext,
  activity: InboundActivity,
  messages: readonly Partial<Activity>[],
  mayHoldData: boolean,
): Promise<SaidPrivately | undefined> {
  const lang = languageOf(activity.locale) ?? 'nl';
  const said = await sendPrivately(context, activity, messages);
  if (said) {
    await context.sendActivity(textMessage(say(lang, 'chat.own.sent')));
    return said;
  }
  await context.sendActivity(cardMessage(lang, ownChat(lang, chatLink(activity))));
  if (mayHoldData) await context.sendActivity(textMessage(say(lang, 'chat.own.delete')));
  return undefined;
}
