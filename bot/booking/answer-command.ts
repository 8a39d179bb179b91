import type { TurnContext } from 'botbuilder';
import { languageOf } from '../../src/lang.ts';
import type { InboundActivity } from '../activity.ts';
import { cardMessage } from './card-message.ts';
import { bookingCommandIn } from './commands.ts';
import { onCommand } from './on-command.ts';
import type { ChatBookingParts } from './parts.ts';

/** Answers a message that is a command of this person's; false when it is not, and gets an ordinary answer. */
export async function answerCommand(
  parts: ChatBookingParts,
  context: TurnContext,
  activity: InboundActivity,
  words: string,
): Promise<boolean> {
  const command = bookingCommandIn(words);
  const shown = command && (await onCommand(parts, activity, command));
  if (!shown) return false;
  await context.sendActivity(
    'text' in shown
      ? { type: 'message', textFormat: 'markdown', text: shown.text }
      : cardMessage(languageOf(activity.locale) ?? 'nl', shown.card),
  );
  return true;
}
