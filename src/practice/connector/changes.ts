import type { Json, TeamEvent, TurnResult } from '../shared.ts';
import { channelData } from './envelope.ts';
import { RoomError } from './errors.ts';
import { personById } from './room.ts';
import type { Room } from './room.ts';
import { view } from './store.ts';
import type { Conversation } from './store.ts';
import { notSent, runTurn } from './turn.ts';

/** Someone comes into a group chat or team, or leaves it: `conversationUpdate`. */
export async function changeMember(
  room: Room,
  conversationId: string,
  personId: string,
  change: 'add' | 'remove',
): Promise<TurnResult> {
  const conversation = room.store.get(conversationId);
  const person = personById(room, personId);
  if (conversation.type === 'personal')
    throw new RoomError('NotAMember', 'Nobody else comes into a personal chat.');
  const others = conversation.members.filter(({ id }) => id !== personId);
  if (change === 'remove' && others.length === 0)
    throw new RoomError('NoMembers', 'A conversation needs at least one person.');
  conversation.members = change === 'add' ? [...others, person] : others;
  room.bus.emit({ type: 'conversation', conversation: view(conversation) });
  const who = [{ id: person.id, aadObjectId: person.aadObjectId }];
  const fields = change === 'add' ? { membersAdded: who } : { membersRemoved: who };
  return tell(room, conversation, fields, change === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved');
}

/** Something about a team or channel changes: `conversationUpdate` with Teams' own name of the event. */
export async function changeTeam(
  room: Room,
  conversationId: string,
  eventType: TeamEvent,
): Promise<TurnResult> {
  const conversation = room.store.get(conversationId);
  if (!conversation.team) throw new RoomError('NotAMember', 'This conversation is not in a team.');
  const result = await tell(room, conversation, {}, eventType);
  if (eventType === 'teamDeleted' || eventType === 'channelDeleted') {
    conversation.installed = false;
    room.bus.emit({ type: 'conversation', conversation: view(conversation) });
  }
  return result;
}

/** The app gets a newer version: Teams tells that the old one goes and the new one comes. */
export async function upgrade(room: Room, conversationId: string): Promise<TurnResult[]> {
  const conversation = room.store.get(conversationId);
  const results: TurnResult[] = [];
  for (const action of ['remove-upgrade', 'add-upgrade'])
    results.push(await send(room, conversation, { type: 'installationUpdate', action }));
  return results;
}

/** Only of a team does Teams name the event. */
async function tell(
  room: Room,
  conversation: Conversation,
  fields: Json,
  eventType: string,
): Promise<TurnResult> {
  const [person] = conversation.members;
  const named = conversation.team && person && { ...channelData(conversation, person), eventType };
  const event = { type: 'conversationUpdate', ...fields, ...(named && { channelData: named }) };
  return send(room, conversation, event);
}

async function send(
  room: Room,
  conversation: Conversation,
  event: Json & { type: string },
): Promise<TurnResult> {
  const [person] = conversation.members;
  const id = `f:${room.nextId()}`;
  if (!person || !conversation.installed) return notSent(id);
  return runTurn(room, { conversation, person, fields: { ...event, id } });
}
