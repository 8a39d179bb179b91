import type { Transaction } from '../database/scope.ts';
import type { Appointment } from '../generated/prisma/client.ts';
import { newId } from '../ids.ts';
import type { BookingSite } from './read-site.ts';
import { nextTime } from './zone.ts';

/**
 * Gives the time of an appointment back. When a professional booked it, it reappears at a fixed hour, together with
 * whatever else became free: seeing it at once would tell them that the client cancelled or moved.
 */
export async function freeTime(
  tx: Transaction,
  site: BookingSite,
  appointment: Appointment,
  now: Date,
): Promise<void> {
  if (appointment.bookedBy !== 'PROFESSIONAL') return;
  const { coachId, siteId, startsAt, endsAt } = appointment;
  const hiddenUntil = nextTime(now, site.policy.freedSlotsAt);
  await tx.freedTime.createMany({ data: [{ id: newId(), coachId, siteId, startsAt, endsAt, hiddenUntil }] });
}
