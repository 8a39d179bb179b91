import type { Json, PracticePerson } from '../shared.ts';
import { brusselsTimestamp } from './local-time.ts';
import { BOT_NAME } from './room.ts';
import type { Room } from './room.ts';
import type { Conversation } from './store.ts';

export const DEFAULT_LOCALE = 'nl-BE';

/** The fields that Teams puts on everything it sends to a bot; `fields` come last. */
export function envelope(
  room: Room,
  conversation: Conversation,
  person: PracticePerson,
  fields: Json & { type: string; id: string },
): Json {
  const at = room.now();
  return {
    channelId: 'msteams',
    serviceUrl: room.urls.serviceUrl,
    timestamp: at.toISOString(),
    localTimestamp: brusselsTimestamp(at),
    // Real activities carry these two beside the parsed ones; a strict parser trips over them.
    rawTimestamp: at.toISOString(),
    rawLocalTimestamp: brusselsTimestamp(at),
    localTimezone: 'Europe/Brussels',
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: room.botId, name: BOT_NAME },
    conversation: conversationAccount(conversation),
    channelData: channelData(conversation, person),
    locale: DEFAULT_LOCALE,
    entities: [clientInfo(DEFAULT_LOCALE)],
    ...fields,
  };
}

/** The entity in which Teams tells about the client. */
export function clientInfo(locale: string): Json {
  const country = locale.split('-')[1] ?? 'BE';
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: 'Europe/Brussels' };
}

/**
 * Teams' own data. In a chat across organisations the tenant here is the sender's, while
 * `conversation.tenantId` is the host's.
 */
export function channelData(conversation: Conversation, person: PracticePerson): Json {
  const { team } = conversation;
  const place = team && {
    teamsChannelId: team.channelId,
    teamsTeamId: team.id,
    channel: { id: team.channelId },
    team: { id: team.id },
  };
  const legacy = { replyToId: `1:${conversation.id.slice(0, 12)}` };
  return { ...place, tenant: { id: person.tenantId }, source: { name: 'message' }, legacy };
}

function conversationAccount({ id, type, tenantId, name }: Conversation): Json {
  const account = { conversationType: type, tenantId, id };
  return type === 'personal' ? account : { isGroup: true, ...account, name };
}
