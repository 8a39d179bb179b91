export type RoomErrorCode =
  | 'UnknownPerson'
  | 'UnknownConversation'
  | 'UnknownMessage'
  | 'NotAMember'
  | 'NotYours'
  | 'NoMembers'
  | 'BadCard';

/** A mistake of the person who acts in the room, never of the bot. */
export class RoomError extends Error {
  readonly code: RoomErrorCode;
  constructor(code: RoomErrorCode, message: string) {
    super(message);
    this.name = 'RoomError';
    this.code = code;
  }
}
