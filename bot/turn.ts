import type { TurnContext } from 'botbuilder';
import type { InboundActivity } from './activity.ts';
import { noteAddress } from './address-book.ts';
import { askForMail } from './member-mail.ts';
import { isInsertedCard } from './inserted-card.ts';
import type { Turn } from './messages-route.ts';
import { onInvoke } from './on-invoke.ts';
import { onDelete, onEdit } from './on-edit.ts';
import { botIsGone, botWasAdded, onAdded, onRemoved } from './on-membership.ts';
import { onMessage } from './on-message.ts';
import type { BotParts } from './parts.ts';
import { sendPatiently } from './patient-sending.ts';
import { typeWhenSlow } from './talk/type-when-slow.ts';

/**
 * One inbound activity, to the handler of its type. What we do not know is ignored politely. Its locale is from here on the
 * language in which this person asked to be spoken to, when they did.
 */
export function createTurn(parts: BotParts): Turn {
  return async (context, came) => {
    sendPatiently(context);
    const quiet = typeWhenSlow(context, came);
    try {
      await take(parts, context, { ...came, locale: (await parts.languages.of(came)) ?? came.locale });
    } finally {
      quiet();
    }
  };
}

async function take(parts: BotParts, context: TurnContext, activity: InboundActivity): Promise<void> {
  if (mayWriteThere(activity)) void noteAddress(parts, activity, askForMail(context));
  switch (activity.type) {
    case 'message':
      return isInsertedCard(activity) ? undefined : onMessage(parts, context, activity);
    case 'messageUpdate':
      return onEdit(parts, context, activity);
    case 'messageDelete':
      onDelete(parts, activity);
      return;
    case 'invoke':
      return onInvoke(parts, context, activity);
    case 'installationUpdate':
      return onInstallation(parts, context, activity);
    case 'conversationUpdate':
      if (botIsGone(activity)) return onRemoved(parts, activity);
      return botWasAdded(activity) ? onAdded(parts, context, activity) : undefined;
    default:
      return undefined;
  }
}

/** A newer version of the app comes as `add-upgrade` and `remove-upgrade`: nobody is welcomed or forgotten for it. */
async function onInstallation(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  if (activity.action === 'remove') await onRemoved(parts, activity);
  else if (!activity.action?.endsWith('-upgrade')) await onAdded(parts, context, activity);
}

/**
 * Teams tells a removal twice; neither says where to write. The message extension works in every chat, also of two people
 * who never added us: where it is opened is nowhere to write either.
 */
function mayWriteThere({ type, action, ...activity }: InboundActivity): boolean {
  if (activity.name?.startsWith('composeExtension/')) return false;
  if (type === 'installationUpdate') return !action?.startsWith('remove');
  return type !== 'conversationUpdate' || botWasAdded({ type, ...activity });
}
