import type { TurnContext } from 'botbuilder';
import type { Answer } from '../src/answering/answer.ts';
import { composeCrisisForGroup } from '../src/answering/steps/compose-other.ts';
import { dayOf } from '../src/day.ts';
import type { ContactLine } from '../src/knowledge/contacts.ts';
import {
  identityOf,
  mentionsBot,
  placeOf,
  roomTenantOf,
  wordsOf,
  type InboundActivity,
  type Place,
} from './activity.ts';
import { answerCommand } from './acts/answer-command.ts';
import { mayDo } from './acts/may-do.ts';
import { hasCoach } from './has-coach.ts';
import { commandIn, helpMessage } from './help.ts';
import type { BotParts } from './parts.ts';
import { renderAnswer } from './render-answer.ts';
import { sendPrivately } from './send-privately.ts';

/** Someone asks. In a group or channel only when the bot is mentioned, and general answers only. */
export async function onMessage(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  const place = placeOf(activity);
  if (place !== 'personal' && !mentionsBot(activity)) return;
  if (!parts.answered(messageKey(activity))) return;

  const words = wordsOf(activity);
  const command = commandIn(words);
  if (command) {
    const may = await mayDo(parts, identityOf(activity), place);
    await context.sendActivity(helpMessage(command.lang, place, may));
    return;
  }
  if (await answerCommand(parts, context, activity, words)) return;
  const memoryKey = `${activity.conversation?.id ?? ''} ${activity.from?.id ?? ''}`;
  const memory = parts.memories.of(memoryKey);
  const ask = (siteLines?: Parameters<BotParts['answer']>[2], coach?: boolean) =>
    parts.answer({ text: words, memory, coach }, dayOf(parts.clock()), siteLines);

  const first = ask();
  const answer = first.leansOnCoach ? ask([], await hasCoach(parts, identityOf(activity))) : first;
  if (answer.behaviour === 'redirect_crisis') {
    parts.memories.keep(memoryKey, answer.memory);
    await sendCrisis(parts, context, activity, place, answer, ask);
    return;
  }
  parts.memories.keep(memoryKey, answer.memory);
  const sent = await context.sendActivity(renderAnswer(answer, place, parts.publicUrl));
  const tenantId = roomTenantOf(activity);
  const conversationId = activity.conversation?.id;
  if (sent?.id && tenantId && conversationId && answer.articles.length > 0) {
    parts.shown.remember({ tenantId, conversationId, activityId: sent.id }, answer.articles);
  }
}

/**
 * The contacts first, with those of the person's site where we know it. In a group they stand there without a word of
 * what was written, and the person gets them privately too.
 */
async function sendCrisis(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
  place: Place,
  answer: Answer,
  again: (siteLines: readonly ContactLine[]) => Answer,
): Promise<void> {
  const lines = await parts.siteContacts(identityOf(activity));
  const full = renderAnswer(lines.length > 0 ? again(lines) : answer, 'personal', parts.publicUrl);
  if (place === 'personal') {
    await context.sendActivity(full);
    return;
  }
  await context.sendActivity({
    type: 'message',
    textFormat: 'markdown',
    text: composeCrisisForGroup(answer.lang, parts.contacts),
  });
  await sendPrivately(context, activity, full).catch(() =>
    parts.log.warn('a private message could not be delivered'),
  );
}

function messageKey(activity: InboundActivity): string {
  return [activity.channelId, activity.conversation?.id, activity.id ?? Math.random()].join(' ');
}
