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
  /** To a coach, as a personal chat message without client data. */
  | 'COACH_BOOKED'
  | 'COACH_MOVED'
  | 'COACH_CANCELLED'
  | 'COACH_CALL_REQUEST'
  /** Times and count of the day, each morning with appointments. */
  | 'COACH_AGENDA';

type AboutAppointment = { appointmentId: string; sequence: number };

/** Whatever tells something about a client carries the decision by which it may. */
export type NewMessage = { notBefore?: Date | undefined } & (
  | ({
      kind: 'CLIENT_CONFIRMATION' | 'CLIENT_MOVED' | 'CLIENT_CANCELLED' | 'CLIENT_REMINDER';
      decision: Decision;
      addressKey: string;
    } & AboutAppointment)
  | { kind: 'CLIENT_CODE'; decision: Decision; addressKey: string; linkId: string; round: string }
  | ({ kind: 'COACH_BOOKED' | 'COACH_MOVED' | 'COACH_CANCELLED'; coachId: string } & AboutAppointment)
  | { kind: 'COACH_CALL_REQUEST'; coachId: string; requestId: string; siteId: string }
  | { kind: 'COACH_AGENDA'; coachId: string; day: string }
);
