import type { Activity, TurnContext } from 'botbuilder';
import { say } from '../../src/i18n/index.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import { placeOf, type InboundActivity } from '../activity.ts';
import type { BotParts } from '../parts.ts';
import { handOverCommand } from '../talk/hand-over.ts';
import { textMessage } from '../talk/text-message.ts';
import { cardMessage } from './card-message.ts';
import type { Command } from './commands.ts';
import { joinByWords } from './join.ts';
import { onCommand } from './on-command.ts';
import type { Shown } from './parts.ts';

/**
 * Answers a message that is a command of this person's; false when it is not, and gets an ordinary answer. In a group or channel
 * it is done in the own chat.
 * @param said `leaks`: someone's data stand in the message itself.
 */
export async function answerCommand(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
  said: { command: Command; leaks: boolean },
): Promise<boolean> {
  if (placeOf(activity) !== 'personal') {
    await handOverCommand(parts, context, activity, said);
    return true;
  }
  const shown = await onCommand(parts, activity, said.command);
  if (!shown) return false;
  const lang = languageOf(activity.locale) ?? 'nl';
  // A bot deletes no message of a person's.
  if (said.leaks) await context.sendActivity(textMessage(say(lang, 'refer.deleteMessage')));
  await context.sendActivity(shownMessage(lang, shown));
  return true;
}

/** Answers someone who chooses where they work; false when the words ask for something else. */
export async function answerJoin(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
  words: string,
): Promise<boolean> {
  const shown = await joinByWords(parts, activity, words);
  if (!shown) return false;
  await context.sendActivity(shownMessage(languageOf(activity.locale) ?? 'nl', shown));
  return true;
}

function shownMessage(lang: Lang, shown: Shown): Partial<Activity> {
  if (!('text' in shown)) return cardMessage(lang, shown.card);
  const { text, inChat } = shown;
  if (!inChat) return textMessage(text);
  const { hint, taps } = inChat;
  return { ...textMessage(hint ? `${text}\n\n${hint}` : text), ...suggested(taps) };
}

function suggested(taps: readonly string[]): Partial<Activity> {
  if (taps.length === 0) return {};
  const actions = taps.map((words) => ({ type: 'imBack', title: words, value: words }));
  return { suggestedActions: { to: [], actions } };
}
