import type { TalkMode } from '../generated/prisma/enums.ts';

/** What a coach is told in chat. Nothing about the client: with whom a talk is, stands in the tab. */
export type CoachMessage =
  | ({ kind: 'BOOKED' | 'CANCELLED' } & CoachTalk)
  /** `before`: when it was, when that is known. */
  | ({ kind: 'MOVED'; before: Date | undefined } & CoachTalk)
  | { kind: 'CALL_REQUEST'; site: string }
  | { kind: 'AGENDA'; starts: readonly Date[] };

export type CoachTalk = {
  startsAt: Date;
  mode: TalkMode;
  place: string;
  endsAt: Date;
  /** Where the talk is as a calendar file. */
  calendarUrl: string;
};
