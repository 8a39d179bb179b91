import type { ConversationView, PracticePerson, TurnResult } from '../shared.ts';
import { channelData } from './envelope.ts';
import { RoomError } from './errors.ts';
import { conversationId, teamId } from './ids.ts';
import { BOT_NAME, personById } from './room.ts';
import type { Room } from './room.ts';
import { view } from './store.ts';
import type { Conversation } from './store.ts';
import { runTurn, toastFailure } from './turn.ts';

export type Roster = {
  openPersonalChat(personId: string): Promise<ConversationView>;
  openGroupChat(personIds: string[], name: string): Promise<ConversationView>;
  openChannel(teamName: string, channelName: string, personIds: string[]): Promise<ConversationView>;
  install(conversationId: string): Promise<TurnResult[]>;
  uninstall(conversationId: string): Promise<TurnResult[]>;
};

/** Opens conversations and brings the bot into them and out of them, with the events that Teams sends. */
export function createRoster(room: Room): Roster {
  const opening = new Map<string, Promise<ConversationView>>();

  async function openPersonal(personId: string): Promise<ConversationView> {
    const person = personById(room, personId);
    const known = personalChat(room, person);
    if (known) return view(known);
    const conversation = newPersonalChat(room, person);
    await change(room, conversation, 'add');
    return view(conversation);
  }

  async function openShared(
    type: 'groupChat' | 'channel',
    personIds: string[],
    fields: Pick<Conversation, 'name' | 'team'>,
  ): Promise<ConversationView> {
    const members = [...new Set(personIds)].map((id) => personById(room, id));
    const [host] = members;
    if (!host) throw new RoomError('NoMembers', 'A conversation needs at least one person.');
    const id = conversationId(type, room.nextId());
    const conversation = {
      ...{ id, type, tenantId: host.tenantId, members, messages: [], installed: true },
      ...fields,
    };
    room.store.add(conversation);
    await change(room, conversation, 'add');
    return view(conversation);
  }

  return {
    openPersonalChat(personId) {
      const busy = opening.get(personId);
      if (busy) return busy;
      const opened = openPersonal(personId).finally(() => opening.delete(personId));
      opening.set(personId, opened);
      return opened;
    },
    openGroupChat: (personIds, name) => openShared('groupChat', personIds, { name }),
    openChannel(teamName, channelName, personIds) {
      const team = { id: teamId(), name: teamName, channelId: teamId() };
      return openShared('channel', personIds, { name: channelName, team });
    },
    async install(id) {
      const conversation = room.store.get(id);
      conversation.installed = true;
      room.bus.emit({ type: 'conversation', conversation: view(conversation) });
      return change(room, conversation, 'add');
    },
    async uninstall(id) {
      const conversation = room.store.get(id);
      conversation.installed = false;
      room.bus.emit({ type: 'conversation', conversation: view(conversation) });
      return change(room, conversation, 'remove');
    },
  };
}

/** The personal chat that this person has, if any. */
export function personalChat(room: Room, person: PracticePerson): Conversation | undefined {
  return room.store.all().find(({ type, members }) => type === 'personal' && members[0]?.id === person.id);
}

/** A personal chat in the person's own tenant. Nothing is sent to the bot. */
export function newPersonalChat(room: Room, person: PracticePerson): Conversation {
  const conversation: Conversation = {
    id: conversationId('personal', room.nextId()),
    type: 'personal',
    tenantId: person.tenantId,
    name: person.name,
    members: [person],
    messages: [],
    installed: true,
  };
  room.store.add(conversation);
  return conversation;
}

/** installationUpdate, then conversationUpdate, as when the app is added or removed. */
async function change(
  room: Room,
  conversation: Conversation,
  action: 'add' | 'remove',
): Promise<TurnResult[]> {
  const [person] = conversation.members;
  if (!person) return [];
  const bot = { id: room.botId, name: BOT_NAME };
  const members = action === 'add' ? { membersAdded: [bot] } : { membersRemoved: [bot] };
  const data = {
    ...channelData(conversation, person),
    settings: { selectedChannel: { id: conversation.id } },
  };
  const events = [
    { type: 'installationUpdate', action, channelData: data },
    { type: 'conversationUpdate', ...members },
  ];
  const results: TurnResult[] = [];
  for (const event of events) {
    const fields = { ...event, id: `f:${room.nextId()}` };
    const result = await runTurn(room, { conversation, person, fields });
    toastFailure(room, conversation, person.id, result);
    results.push(result);
  }
  return results;
}
