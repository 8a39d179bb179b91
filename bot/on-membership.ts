import type { TurnContext } from 'botbuilder';
import { languageOf } from '../src/lang.ts';
import { claimWelcome, forgetWelcome } from '../src/people/claim-welcome.ts';
import { forgetConversation } from '../src/people/remember-conversation.ts';
import { identityOf, placeOf, roomTenantOf, type InboundActivity } from './activity.ts';
import { mayDo } from './acts/may-do.ts';
import { welcomeMessage } from './help.ts';
import { conversationKey } from './memory.ts';
import type { BotParts } from './parts.ts';

const LONGEST_WAIT_MS = 1000;

/**
 * The app came to a chat, team or person. Teams tells it twice (installationUpdate and conversationUpdate), in either
 * order; the welcome goes out once.
 */
export async function onAdded(
  parts: BotParts,
  context: TurnContext,
  activity: InboundActivity,
): Promise<void> {
  if (!(await isFirstWelcome(parts, activity))) return;
  const lang = languageOf(activity.locale) ?? 'nl';
  const may = await mayDo(parts, identityOf(activity), placeOf(activity));
  try {
    await context.sendActivity(welcomeMessage(lang, placeOf(activity), may));
  } catch (error) {
    await takeBackWelcome(parts, activity); // when Teams tells it again, it is tried again
    throw error;
  }
}

/** The database says it for every server, also after a restart; when it does not answer at once, this server knows for itself. */
async function isFirstWelcome(parts: BotParts, activity: InboundActivity): Promise<boolean> {
  const place = welcomePlace(activity);
  const isFirstHere = !parts.welcomed.has(place.conversationId);
  parts.welcomed.set(place.conversationId, true);
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(isFirstHere), LONGEST_WAIT_MS).unref();
  });
  return Promise.race([claimWelcome(parts, place).catch(() => isFirstHere), tooLate]);
}

async function takeBackWelcome(parts: BotParts, activity: InboundActivity): Promise<void> {
  const place = welcomePlace(activity);
  parts.welcomed.delete(place.conversationId);
  await forgetWelcome(parts, place);
}

function welcomePlace(activity: InboundActivity) {
  return { tenantId: roomTenantOf(activity) ?? '', conversationId: activity.conversation?.id ?? '' };
}

/**
 * The app was removed, or the channel or team is gone: nothing is sent there any more, and what the conversation was about is
 * forgotten; with a personal chat also in which language someone asked to be spoken to. Messages that wait end as unreachable.
 */
export async function onRemoved(parts: BotParts, activity: InboundActivity): Promise<void> {
  const { team, channel } = activity.channelData ?? {};
  const gone = { teamDeleted: team?.id, channelDeleted: channel?.id }[activity.channelData?.eventType ?? ''];
  const conversationId = gone ?? activity.conversation?.id ?? '';
  const tenantId = roomTenantOf(activity);
  parts.remembered.delete(conversationId);
  parts.memories.forget(conversationKey(activity));
  if (tenantId) await forgetConversation(parts.db, parts.clock, tenantId, conversationId);
  await takeBackWelcome(parts, activity);
  if (placeOf(activity) === 'personal') await parts.languages.forget(activity);
}

/** Whether the bot itself is among the members that were added. */
export function botWasAdded(activity: InboundActivity): boolean {
  return (activity.membersAdded ?? []).some((member) => member.id === activity.recipient?.id);
}

/** Whether a change of members, of a channel or of a team leaves nothing to write to. */
export function botIsGone({ membersRemoved, recipient, channelData }: InboundActivity): boolean {
  const ended = ['teamDeleted', 'channelDeleted'].includes(channelData?.eventType ?? '');
  return ended || (membersRemoved ?? []).some((member) => member.id === recipient?.id);
}
