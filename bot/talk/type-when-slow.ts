import type { TurnContext } from 'botbuilder';
import { placeOf, type InboundActivity } from '../activity.ts';

const SLOW_MS = 200;
/** The answer does not wait for longer than this until Teams has taken the sign that it is coming. */
const LONGEST_WAIT_MS = 1000;

/**
 * Shows that we are typing when a message in a personal chat is not answered at once; never after the answer. In a group everyone
 * would see it, and an answer there never takes long.
 * @returns to be called when the turn is over.
 */
export function typeWhenSlow(context: TurnContext, activity: InboundActivity): () => void {
  if (!activity.type.startsWith('message') || placeOf(activity) !== 'personal') return () => undefined;
  let typing: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    typing = context.sendActivity({ type: 'typing' }).catch(() => undefined);
  }, SLOW_MS);
  context.onSendActivities(async (_context, activities, next) => {
    if (activities.every(({ type }) => type === 'typing')) return next();
    clearTimeout(timer);
    if (typing) await Promise.race([typing, wait(LONGEST_WAIT_MS)]);
    return next();
  });
  return () => {
    clearTimeout(timer);
  };
}

function wait(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
