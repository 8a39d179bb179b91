import type { TurnContext } from 'botbuilder';
import { say } from '../../src/i18n/index.ts';
import { languageOf } from '../../src/lang.ts';
import { placeOf, type InboundActivity } from '../activity.ts';
import type { BotParts } from '../parts.ts';
import { handOverCommand } from '../talk/hand-over.ts';
import { textMessage } from '../talk/text-message.ts';
import { cardMessage } from './card-message.ts';
import type { Command } from './commands.ts';
import { onCommand } from './on-command.ts';

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
  await context.sendActivity('text' in shown ? textMessage(shown.text) : cardMessage(lang, shown.card));
  return true;
}
