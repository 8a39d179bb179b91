import type { Activity, TurnContext } from 'botbuilder';
import { say } from '../../src/i18n/index.ts';
import { scanPersonalData } from '../../src/privacy/scan/index.ts';
import { languageOf } from '../../src/lang.ts';
import type { InboundActivity } from '../activity.ts';
import { cardMessage } from './card-message.ts';
import { actIn, startsToRefer } from './commands.ts';
import { joinByWords } from './join.ts';
import { onCommand } from './on-command.ts';
import type { ActParts } from './parts.ts';

/** Answers a message that is a command of this person's; false when it is not, and gets an ordinary answer. */
export async function answerCommand(
  parts: ActParts,
  context: TurnContext,
  activity: InboundActivity,
  words: string,
): Promise<boolean> {
  const leaks = startsToRefer(words) && scanPersonalData(words).length > 0;
  const command = leaks ? 'refer' : actIn(words);
  const shown = command
    ? await onCommand(parts, activity, command)
    : await joinByWords(parts, activity, words);
  if (!shown) return false;
  // A bot deletes no message of a person's; in a group the others have seen it too.
  if (leaks) {
    const text = say(languageOf(activity.locale) ?? 'nl', 'refer.deleteMessage');
    await context.sendActivity({ type: 'message', textFormat: 'markdown', text });
  }
  await context.sendActivity(
    'text' in shown
      ? { type: 'message', textFormat: 'markdown', text: shown.text, ...suggested(shown.taps) }
      : cardMessage(languageOf(activity.locale) ?? 'nl', shown.card),
  );
  return true;
}

function suggested(taps: readonly string[] = []): Partial<Activity> {
  if (taps.length === 0) return {};
  const actions = taps.map((words) => ({ type: 'imBack', title: words, value: words }));
  return { suggestedActions: { to: [], actions } };
}
