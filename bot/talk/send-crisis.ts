import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../src/answering/answer.ts';
import { composeCrisisForGroup } from '../../src/answering/steps/compose-other.ts';
import type { ContactLine } from '../../src/knowledge/contacts.ts';
import { identityOf, placeOf, type InboundActivity } from '../activity.ts';
import type { BotParts } from '../parts.ts';
import { renderAnswer } from '../render-answer.ts';
import { sendPrivately } from '../send-privately.ts';
import { textMessage } from './text-message.ts';

/**
 * The contacts first, with those of the person's site where we know it. In a group they stand there without a word of
 * what was written, and the person gets them privately too.
 * @param again the same answer, with the lines of a site in it.
 */
export async function sendCrisis(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
  { answer, again }: { answer: Answer; again: (siteLines: readonly ContactLine[]) => Answer },
): Promise<void> {
  const lines = await parts.siteContacts(identityOf(activity));
  const full = renderAnswer(lines.length > 0 ? again(lines) : answer, 'personal', parts.publicUrl);
  if (placeOf(activity) === 'personal') {
    await context.sendActivity(full);
    return;
  }
  await context.sendActivity(textMessage(composeCrisisForGroup(answer.lang, parts.contacts)));
  const said = await sendPrivately(context, activity, [full]);
  if (!said) parts.log.warn('a private message could not be delivered');
}
