import type { Decision } from '../consent/may-disclose.ts';

/**
 * What can be sent, and to whom. A message holds ids only: its words are made from the records when it is delivered, and
 * one that is no longer true by then is dropped.
 */
export type MessageKind =
  /** To a client, by mail. */
  | 'CLIENT_CONFIRMATION'
  | 'CLIENT_MOVED'
  | 'CLIENT_CANCELLED'
  | 'CLIENT_REMINDER'
  /** The code with which a client claims a link that was handed over. */
  | 'CLIENT_CODE'
  /** The client's copy of a referral, and later the way to book a talk. */
  | 'CLIENT_REFERRED'
  | 'CLIENT_BOOKING_LINK'
  /** There is something to read on the client's own page: a feedback before it goes, or a summary. */
  | 'CLIENT_PREVIEW'
  | 'CLIENT_PLAN'
  /** To a coach, as a personal chat message without client data. */
  | 'COACH_BOOKED'
  | 'COACH_MOVED'
  | 'COACH_CANCELLED'
  | 'COACH_CALL_REQUEST'
  /** Times and count of the day, each morning with appointments. */
  | 'COACH_AGENDA'
  /** A referral, in the chat of a coach who is asked: name and question, no contact. */
  | 'COACH_REFERRAL'
  /** A referral waits for the coach's answer; nothing about the client. */
  | 'REFERRAL_WAITS'
  /** No coach answers: to the site's contact person, without client data. */
  | 'REFERRAL_UNANSWERED'
  /** A feedback, in the chat of the person it is for. */
  | 'FEEDBACK'
  /** The client rather does not have a feedback sent so: to its coach, nothing about the client. */
  | 'FEEDBACK_REFUSED'
  /** Something that stands in a chat is drawn anew from the records, or emptied. */
  | 'CHAT_REFRESH'
  /** By mail, without content: a message waits in Teams. */
  | 'STAFF_NUDGE';

type AboutAppointment = { appointmentId: string; sequence: number };

/** Whatever tells something about a client carries the decision by which it may. */
export type NewMessage = { notBefore?: Date | undefined } & (
  | ({
      kind: 'CLIENT_CONFIRMATION' | 'CLIENT_MOVED' | 'CLIENT_CANCELLED' | 'CLIENT_REMINDER';
      decision: Decision;
      addressKey: string;
    } & AboutAppointment)
  | { kind: 'CLIENT_CODE'; decision: Decision; addressKey: string; linkId: string; round: string }
  | {
      kind: 'CLIENT_REFERRED' | 'CLIENT_BOOKING_LINK';
      decision: Decision;
      addressKey: string;
      referralId: string;
      /** Asked for again, it is another message. */
      at: Date;
      /** Who sees that it did not arrive. */
      ownerId?: string | undefined;
    }
  | {
      kind: 'CLIENT_PREVIEW';
      decision: Decision;
      addressKey: string;
      feedbackId: string;
      ownerId: string;
      at: Date;
    }
  | { kind: 'CLIENT_PLAN'; decision: Decision; addressKey: string; planId: string; ownerId: string }
  | ({ kind: 'COACH_BOOKED' | 'COACH_MOVED' | 'COACH_CANCELLED'; coachId: string } & AboutAppointment)
  | { kind: 'COACH_CALL_REQUEST'; coachId: string; requestId: string; siteId: string }
  | { kind: 'COACH_AGENDA'; coachId: string; day: string }
  /** `at`: when the coach was asked; asked again, it is another message. */
  | { kind: 'COACH_REFERRAL'; decision: Decision; coachId: string; referralId: string; at: Date }
  | { kind: 'REFERRAL_WAITS'; coachId: string; referralId: string }
  | { kind: 'REFERRAL_UNANSWERED'; personId: string; referralId: string }
  | {
      kind: 'FEEDBACK';
      decision: Decision;
      personId: string;
      feedbackId: string;
      referralId: string;
      ownerId: string;
    }
  | { kind: 'FEEDBACK_REFUSED'; coachId: string; feedbackId: string; at: Date }
  | { kind: 'CHAT_REFRESH'; postId: string; because: string }
  | { kind: 'STAFF_NUDGE'; personId: string; day: string }
);
