import type { Activity, TurnContext } from 'botbuilder';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { Log } from '../../src/log.ts';
import { ADAPTIVE_CARD, type Card } from '../cards/card.ts';

/** A card as a message. The summary is what a notification shows: the same words for every card. */
export function cardMessage(lang: Lang, card: Card): Partial<Activity> {
  return {
    type: 'message',
    summary: say(lang, 'card.summary'),
    attachments: [{ contentType: ADAPTIVE_CARD, content: card }],
  };
}

/** The answer to a press must be there within three seconds; the edit of the message does not hold it up for longer. */
const LONGEST_EDIT_MS = 1500;

/**
 * Puts a card in the place of the one in the message, so that it is current on every device of the person. The answer to
 * the press changes only the one where it was pressed. When Teams refuses, a press on the old card shows the new one.
 */
export async function keepCard(
  log: Log,
  context: TurnContext,
  messageId: string | undefined,
  message: Partial<Activity>,
): Promise<void> {
  if (!messageId) return;
  const edit = context.updateActivity({ ...message, id: messageId }).then(
    () => undefined,
    () => log.warn('a card could not be edited'),
  );
  await Promise.race([edit, new Promise((resolve) => setTimeout(resolve, LONGEST_EDIT_MS).unref())]);
}
