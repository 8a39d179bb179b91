import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { rateAnswer } from '../src/answering/rate-answer.ts';
import { dayOf } from '../src/day.ts';
import { say } from '../src/i18n/index.ts';
import { languageOf } from '../src/lang.ts';
import { placeOf, roomTenantOf, type InboundActivity } from './activity.ts';
import { onCardAction } from './acts/on-card-action.ts';
import { openDialog, pressInDialog } from './acts/on-dialog.ts';
import { onQuery } from './extension/on-query.ts';
import type { BotParts } from './parts.ts';
import { sendPrivately } from './send-privately.ts';
import { sendCrisis } from './talk/send-crisis.ts';
import { textMessage } from './talk/text-message.ts';

const ratingSchema = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().max(10_000).optional().catch(undefined),
  }),
});
const feedbackText = z.looseObject({ feedbackText: z.string() });

/** Someone pressed a button. An invoke we do not know gets a polite nothing, so that an old card never breaks. */
export async function onInvoke(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  switch (activity.name) {
    case 'message/submitAction':
      await onRating(parts, context, activity);
      return;
    case 'adaptiveCard/action':
      await respond(context, await onCardAction(parts, context, activity));
      return;
    case 'composeExtension/query':
      await respond(context, await onQuery(parts, activity));
      return;
    case 'composeExtension/fetchTask':
      await respond(context, await openDialog(parts, activity));
      return;
    case 'composeExtension/submitAction':
      await respond(context, await pressInDialog(parts, activity));
      return;
    default:
      await respond(context, {});
  }
}

async function onRating(parts: BotParts, context: TurnContext, activity: InboundActivity): Promise<void> {
  const rating = ratingSchema.safeParse(activity.value);
  const tenantId = roomTenantOf(activity);
  const conversationId = activity.conversation?.id;
  const objectId = activity.from?.aadObjectId;
  const activityId = activity.replyToId;
  await respond(context, {});
  if (!rating.success || !tenantId || !conversationId || !objectId || !activityId) return;

  const { reaction, feedback } = rating.data.actionValue;
  const comment = commentIn(feedback);
  const usual = languageOf(activity.locale);
  const read = (siteLines?: Parameters<BotParts['answer']>[2]) =>
    parts.answer({ text: comment, usual }, dayOf(parts.clock()), siteLines);
  const answer = read();
  if (answer.behaviour === 'redirect_crisis') {
    await sendCrisis(parts, context, activity, { answer, again: read });
    return; // such words are help-seeking, not a comment to keep
  }
  const thumb = { tenantId, conversationId, activityId, objectId, comment };
  const kept = await rateAnswer(parts, { ...thumb, reaction: reaction === 'like' ? 'UP' : 'DOWN' });
  if (comment.trim() !== '' && !kept.commentKept) await tellNotKept(context, activity);
}

/** Teams thanks for a thumb by itself; only that words were not kept needs saying, and to nobody else. */
async function tellNotKept(context: TurnContext, activity: InboundActivity): Promise<void> {
  const told = textMessage(say(languageOf(activity.locale) ?? 'nl', 'chat.comment.personal'));
  if (placeOf(activity) === 'personal') await context.sendActivity(told);
  else await sendPrivately(context, activity, [told]);
}

/** Teams sends the words inside a JSON string; other hosts send them plain. */
function commentIn(feedback: string | undefined): string {
  if (!feedback) return '';
  try {
    const parsed = feedbackText.safeParse(JSON.parse(feedback));
    return parsed.success ? parsed.data.feedbackText : '';
  } catch {
    return feedback;
  }
}

async function respond(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
