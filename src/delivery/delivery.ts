/** How one try to deliver a message ends. */
export type Delivery =
  | { end: 'SENT' }
  /** No longer true, or no longer wanted: nothing is sent. */
  | { end: 'DROPPED'; why: NoLongerTrue }
  /** The address got enough for now: put back until it may go, and not counted as a try. Without a wait, that was done. */
  | { end: 'LATER'; afterMs?: number | undefined }
  /** Another try after a while; GAVE_UP after the last. */
  | { end: 'RETRY'; why: Trouble; afterMs?: number | undefined }
  | { end: 'FAILED'; why: Failure };

export type NoLongerTrue =
  /** The appointment, code or request changed since. */
  | 'CHANGED'
  /** The client was erased, or the record is no longer the reader's to see. */
  | 'GONE'
  /** The client does not, or no longer, agree to this. */
  | 'NO_CONSENT'
  | 'PAST';

export type Trouble =
  /** Nobody answers, or not in time. */
  | 'AWAY'
  /** The other side asks to try again later. */
  | 'BUSY'
  /** The other side does not accept our account or token. */
  | 'NOT_LET_IN'
  /** Something broke on our side. */
  | 'BROKE';

export type Failure =
  | 'NO_ADDRESS'
  | 'NO_MAIL_SERVER'
  /** The app is not, or no longer, where the person could be written to. */
  | 'UNREACHABLE'
  /** The other side will never take it, such as a mail address that does not exist. */
  | 'REFUSED'
  | 'GAVE_UP';

/** What a port says of one sending. */
export type Sending = Extract<Delivery, { end: 'SENT' | 'RETRY' | 'FAILED' }>;
