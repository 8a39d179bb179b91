import { reviveFor } from '../src/delivery/revive.ts';
import { identify } from '../src/people/identify.ts';
import { rememberMail } from '../src/people/remember-mail.ts';
import { rememberConversation } from '../src/people/remember-conversation.ts';
import { identityOf, placeOf, roomTenantOf, type InboundActivity } from './activity.ts';
import type { BotParts } from './parts.ts';

const kinds = { personal: 'PERSONAL', group: 'GROUP', channel: 'CHANNEL' } as const;

/**
 * Keeps where a conversation can be reached, when that is new or has changed. Personal chats only of people we know:
 * about anyone else nothing is stored. Runs beside the turn and never fails it.
 */
export async function noteAddress(
  parts: BotParts,
  activity: InboundActivity,
  askMail: () => Promise<string | undefined>,
): Promise<void> {
  const tenantId = roomTenantOf(activity);
  const conversationId = activity.conversation?.id;
  const { serviceUrl } = activity;
  if (!tenantId || !conversationId || !serviceUrl) return;
  if (parts.remembered.get(conversationId) === serviceUrl) return;
  parts.remembered.set(conversationId, serviceUrl);
  try {
    const place = placeOf(activity);
    const identity = place === 'personal' ? identityOf(activity) : undefined;
    const known = identity && (await identify(parts.db, parts.clock, identity));
    if (place === 'personal' && !known) return;
    await rememberConversation(parts.db, parts.clock, {
      tenantId,
      conversationId,
      serviceUrl,
      kind: kinds[place],
      personId: known?.id,
    });
    if (!known) return;
    await reviveFor(parts.db, known.id, parts.clock());
    const mail = await askMail();
    if (mail) await rememberMail(parts.db, known, mail);
  } catch (error) {
    parts.remembered.delete(conversationId);
    parts.log.warn({ kind: error instanceof Error ? error.name : 'unknown' }, 'an address was not kept');
  }
}
