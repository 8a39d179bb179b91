import type { PracticePerson } from '../shared.ts';
import type { Bus } from './bus.ts';
import { RoomError } from './errors.ts';
import type { Keys } from './keys.ts';
import type { Post } from './post.ts';
import type { Conversation, Store } from './store.ts';
import type { ConnectorUrls } from './types.ts';

export const BOT_NAME = 'Werkwijzer';

/** What the parts of the connector share. */
export type Room = {
  appId: string;
  /** The bot's Teams id, `28:` and its app id. */
  botId: string;
  urls: ConnectorUrls;
  people: PracticePerson[];
  store: Store;
  bus: Bus;
  keys: Keys;
  post: Post;
  now(): Date;
  nextId(): string;
};

/** The person with this Teams id; throws `UnknownPerson`. */
export function personById(room: Room, id: string): PracticePerson {
  const person = room.people.find((one) => one.id === id);
  if (!person) throw new RoomError('UnknownPerson', 'There is no such person.');
  return person;
}

/** A conversation and someone in it; throws `UnknownConversation` or `NotAMember`. */
export function seat(
  room: Room,
  conversationId: string,
  personId: string,
): { conversation: Conversation; person: PracticePerson } {
  const conversation = room.store.get(conversationId);
  const person = conversation.members.find((one) => one.id === personId);
  if (!person) throw new RoomError('NotAMember', 'This person is not in the conversation.');
  return { conversation, person };
}
