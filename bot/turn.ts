import type { TurnContext } from 'botbuilder';
import type { InboundActivity } from './activity.ts';
import { noteAddress } from './address-book.ts';
import { askForMail } from './member-mail.ts';
import type { Turn } from './messages-route.ts';
import { onInvoke } from './on-invoke.ts';
import { botWasAdded, onAdded, onRemoved } from './on-membership.ts';
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
      return onMessage(parts, context, activity);
    case 'invoke':
      return onInvoke(parts, context, activity);
    case 'installationUpdate':
      return isRemoval(activity) ? onRemoved(parts, activity) : onAdded(parts, context, activity);
    case 'conversationUpdate':
      return botWasAdded(activity) ? onAdded(parts, context, activity) : undefined;
    default:
      return undefined;
  }
}

/** Teams tells a removal twice; neither says where to write. */
function mayWriteThere(activity: InboundActivity): boolean {
  return !isRemoval(activity) && (activity.type !== 'conversationUpdate' || botWasAdded(activity));
}

function isRemoval(activity: InboundActivity): boolean {
  return activity.type === 'installationUpdate' && (activity.action ?? '').startsWith('remove');
}
