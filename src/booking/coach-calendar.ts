import { z } from 'zod';
import { inScope } from '../database/scope.ts';
import { say } from '../i18n/index.ts';
import type { Sealer } from '../privacy/seal.ts';
import { same } from '../privacy/same.ts';
import { calendarFile, eventUid } from './calendar-file.ts';
import type { BookingParts } from './parts.ts';

const shape = z.tuple([z.guid(), z.guid(), z.string().length(43)]);

/** Opens the calendar file of one talk for one coach: their ids, and a proof that we made it. */
export function coachCalendarToken(
  sealer: Sealer,
  { appointmentId, coachId }: { appointmentId: string; coachId: string },
): string {
  return `${appointmentId}.${coachId}.${proofOf(sealer, appointmentId, coachId)}`;
}

/**
 * A talk as a calendar file for its coach, without client data; a cancelled one takes itself out of the calendar.
 * Undefined for a token we did not make, after the assignment ended, and after the client was erased.
 */
export async function readCoachCalendar(
  { db, sealer, clock }: BookingParts,
  token: string,
): Promise<string | undefined> {
  const parsed = shape.safeParse(token.split('.'));
  if (!parsed.success) return undefined;
  const [appointmentId, coachId, proof] = parsed.data;
  if (!same(proof, proofOf(sealer, appointmentId, coachId))) return undefined;
  const talk = await inScope(db, { personId: coachId }, (tx) =>
    tx.appointment.findFirst({ where: { id: appointmentId, coachId } }),
  );
  const cancelled = talk?.state === 'CANCELLED';
  if (!talk || (!talk.clientId && !cancelled)) return undefined;
  const { startsAt, endsAt, sequence, place } = talk;
  return calendarFile({
    ...{ uid: eventUid(appointmentId), sequence, startsAt, endsAt, place, stamp: clock() },
    title: say('nl', 'coach.calendar.title'),
    description: say('nl', 'coach.names'),
    method: cancelled ? 'CANCEL' : 'PUBLISH',
  });
}

function proofOf(sealer: Sealer, appointmentId: string, coachId: string): string {
  return sealer.keyedName('coach calendar', appointmentId, coachId);
}
