import type { TextKey } from './i18n/index.ts';

/**
 * How a request to the domain ends when it does not succeed. One table each gives the HTTP status
 * (`src/http/problem.ts`) and the words for a card or page (`userMessageKey`).
 */
export type ErrorCode =
  /** No such site, or its address was mistyped. */
  | 'SITE_UNKNOWN'
  /** No such record, or not for this person: the two are never told apart. */
  | 'NOT_FOUND'
  /** This site does not let this kind of person book. */
  | 'BOOKING_CLOSED'
  /** The first talk here is booked by a professional. */
  | 'FIRST_TALK_BY_PROFESSIONAL'
  /** Nobody coaches at the site today. */
  | 'NO_COACH'
  /** Someone else was first, or the day has become full. Choose another slot. */
  | 'SLOT_TAKEN'
  /** The slot is not offered (any more): past, too soon, or the schedule changed. Choose another slot. */
  | 'SLOT_GONE'
  /** This browser or network holds as many slots as it may. Confirm or release one, or wait five minutes. */
  | 'TOO_MANY_HOLDS'
  /** Fields are missing or wrong; `fields` names them. */
  | 'INVALID'
  /** The same idempotency key came with another request. Use a new key. */
  | 'KEY_REUSED'
  /** The appointment is past or no longer stands. */
  | 'TOO_LATE'
  /** The code does not fit. Try again. */
  | 'CODE_WRONG'
  /** The code ran out or was guessed wrong too often. Ask for a new one. */
  | 'CODE_SPENT'
  /** A changed schedule leaves appointments without a place; the editor chooses for each. */
  | 'SCHEDULE_CONFLICTS'
  /** This site takes no referrals through here. */
  | 'REFERRALS_CLOSED'
  /** A colleague took the referral on first. */
  | 'REFERRAL_TAKEN'
  /** The referral or feedback has moved on: it was taken back, ended, or sent already. */
  | 'MOVED_ON'
  /** The client did not agree to this, or no longer does. Ask them first. */
  | 'NO_CONSENT'
  /** Someone else changed it since it was read. Read it again; what was typed is not lost. */
  | 'CHANGED_MEANWHILE'
  /** The coach still has talks after that day. Choose a later one, or have them moved first. */
  | 'STILL_TALKS'
  /** An organisation keeps at least one administrator. Give the role to someone else first. */
  | 'LAST_ADMIN'
  /** The curator wrote this change; another one has to publish it. */
  | 'OWN_DRAFT'
  /** Another change of this article waits. */
  | 'DRAFT_WAITS';

/** A field of a form and the text that says what is wrong with it. */
export type FieldProblem = { field: string; messageKey: TextKey };

export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly userMessageKey: TextKey;
  readonly fields: readonly FieldProblem[];

  constructor(code: ErrorCode, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.userMessageKey = `error.${code}`;
    this.fields = fields;
  }
}
