import type { ClientFile, FileAppointment } from '../../../booking/client-file.ts';
import type { Slot } from '../../../booking/plan.ts';
import { DomainError } from '../../../domain-error.ts';
import type { OwnVisit } from './visit.ts';

/** Appointments that stand and are not over, soonest first. */
export function coming({ appointments }: ClientFile, now: Date): FileAppointment[] {
  return appointments.filter(({ state, endsAt }) => state === 'BOOKED' && endsAt > now);
}

/** What is over or was cancelled, latest first. */
export function past({ appointments }: ClientFile, now: Date): FileAppointment[] {
  return appointments.filter(({ state, endsAt }) => state !== 'BOOKED' || endsAt <= now).reverse();
}

/** Of what is to come, the one that was made last. */
export function newest(file: ClientFile, now: Date): FileAppointment | undefined {
  return coming(file, now).reduce<FileAppointment | undefined>(
    (last, one) => (last && madeAt(last) > madeAt(one) ? last : one),
    undefined,
  );
}

function madeAt({ history }: FileAppointment): number {
  return history.find(({ kind }) => kind === 'BOOKED')?.at.getTime() ?? 0;
}

/** Whether clients move what stands to another moment: also where someone else books with them. */
export function mayMove({ coaches }: OwnVisit['site']): boolean {
  return coaches.length > 0;
}

/** Whether clients make appointments at this site themselves. */
export function mayBook({ policy, coaches }: OwnVisit['site']): boolean {
  return policy.clientsBook && coaches.length > 0;
}

/** Talks by telephone only for whom the coach can call. */
export function reachable(slots: readonly Slot[], file: ClientFile, now?: FileAppointment): Slot[] {
  const byPhone = file.contact.kind === 'PHONE' || now?.mode === 'PHONE';
  return slots.filter(({ mode }) => byPhone || mode !== 'PHONE');
}

/**
 * An appointment of the client that can still change.
 * @throws DomainError NOT_FOUND, TOO_LATE.
 */
export function standing({ appointments }: ClientFile, id: string, now: Date): FileAppointment {
  const one = appointments.find(({ appointmentId }) => appointmentId === id);
  if (!one) throw new DomainError('NOT_FOUND', 'no such appointment for this client');
  if (one.state !== 'BOOKED' || one.startsAt <= now)
    throw new DomainError('TOO_LATE', 'the appointment is over or was cancelled');
  return one;
}
