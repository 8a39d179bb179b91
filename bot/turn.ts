import type { InboundActivity } from './activity.ts';
import { noteAddress } from './address-book.ts';
import { askForMail } from './member-mail.ts';
import { isInsertedCard } from './inserted-card.ts';
import type { Turn } from './messages-route.ts';
import { onInvoke } from './on-invoke.ts';
import { botWasAdded, onAdded, onRemoved } from './on-membership.ts';
import { onMessage } from './on-message.ts';
import type { BotParts } from './parts.ts';
import { sendPatiently } from './patient-sending.ts';

/** One inbound activity, to the handler of its type. What we do not know is ignored politely. */
export function createTurn(parts: BotParts): Turn {
  return async (context, activity) => {
    sendPatiently(context);
    if (mayWriteThere(activity)) void noteAddress(parts, activity, askForMail(context));
    switch (activity.type) {
      case 'message':
        return isInsertedCard(activity) ? undefined : onMessage(parts, context, activity);
      case 'invoke':
        return onInvoke(parts, context, activity);
      case 'installationUpdate':
        return isRemoval(activity) ? onRemoved(parts, activity) : onAdded(parts, context, activity);
      case 'conversationUpdate':
        return botWasAdded(activity) ? onAdded(parts, context, activity) : undefined;
      default:
        return undefined;
    }
  };
}

/**
 * Teams tells a removal twice; neither says where to write. The message extension works in every chat, also of two people
 * who never added us: where it is opened is nowhere to write either.
 */
function mayWriteThere(activity: InboundActivity): boolean {
  if (isRemoval(activity) || activity.name?.startsWith('composeExtension/')) return false;
  return activity.type !== 'conversationUpdate' || botWasAdded(activity);
}

function isRemoval(activity: InboundActivity): boolean {
  return activity.type === 'installationUpdate' && (activity.action ?? '').startsWith('remove');
}
