import type { Decision } from '../consent/may-disclose.ts';
import type { NewMessage } from '../delivery/message.ts';
import type { Actor } from '../generated/prisma/enums.ts';
import { dayOf } from '../day.ts';
import { addDays, instantOf, minuteOf } from './zone.ts';

/**
 * The appointment a message is about, after the change. `addressKey` only when the client has a mail address, `decision` only
 * when they agreed to be reached.
 */
export type About = {
  appointmentId: string;
  coachId: string;
  startsAt: Date;
  sequence: number;
  decision: Decision | undefined;
  addressKey: string | null;
};

/** On the day before, when most people are up and the phone lines are open. */
const REMINDER_AT = '10:00';
/** Whoever books later than this before the reminder needs none. */
const REMINDER_NEEDS_MS = 6 * 60 * 60 * 1000;

/** Who hears of a new appointment: the client, and the coach unless the coach made it. */
export function announceBooking(about: About, by: Actor, now: Date): NewMessage[] {
  return [
    ...toClient('CLIENT_CONFIRMATION', about),
    ...reminder(about, now),
    ...toCoach('COACH_BOOKED', about, by),
  ];
}

export function announceMove(about: About, by: Actor, now: Date): NewMessage[] {
  return [...toClient('CLIENT_MOVED', about), ...reminder(about, now), ...toCoach('COACH_MOVED', about, by)];
}

export function announceCancellation(about: About, by: Actor): NewMessage[] {
  return [...toClient('CLIENT_CANCELLED', about), ...toCoach('COACH_CANCELLED', about, by)];
}

type ToClient = Extract<NewMessage, { decision: Decision; appointmentId: string }>['kind'];
type ToCoach = Extract<NewMessage, { coachId: string; appointmentId: string }>['kind'];

function toClient(kind: ToClient, about: About, notBefore?: Date): NewMessage[] {
  const { appointmentId, sequence, decision, addressKey } = about;
  return decision && addressKey ? [{ kind, appointmentId, sequence, decision, addressKey, notBefore }] : [];
}

function toCoach(kind: ToCoach, about: About, by: Actor): NewMessage[] {
  const { appointmentId, sequence, coachId } = about;
  return by === 'COACH' ? [] : [{ kind, appointmentId, sequence, coachId }];
}

function reminder(about: About, now: Date): NewMessage[] {
  const at = instantOf(addDays(dayOf(about.startsAt), -1), minuteOf(REMINDER_AT));
  if (at === undefined || at < now.getTime() + REMINDER_NEEDS_MS) return [];
  return toClient('CLIENT_REMINDER', about, new Date(at));
}
