import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { NextStep } from '../generated/prisma/enums.ts';
import { newId } from '../ids.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { BookingParts } from './parts.ts';

/** How a talk went, as its coach sees it. `BOOKED` takes an earlier answer back. Next steps are an estimate. */
export type TalkOutcome = {
  appointmentId: string;
  state: 'COMPLETED' | 'NO_SHOW' | 'BOOKED';
  steps: readonly NextStep[];
};

/**
 * Writes down how a talk went; may be changed later. Only the coach ever learns of it.
 * @throws DomainError NOT_FOUND, TOO_LATE before the talk began or when it was cancelled.
 */
export async function recordOutcome(
  { db, clock }: BookingParts,
  person: KnownPerson,
  { appointmentId, state, steps }: TalkOutcome,
): Promise<void> {
  const now = clock();
  await inScope(db, { tenantId: person.tenantId, personId: person.id }, async (tx) => {
    await tx.$queryRaw`select 1 from appointment where id = ${appointmentId}::uuid for update`;
    const talk = await tx.appointment.findUnique({ where: { id: appointmentId } });
    if (talk?.coachId !== person.id || talk.state === 'HELD')
      throw new DomainError('NOT_FOUND', 'no such appointment for this coach');
    if (talk.state === 'CANCELLED' || talk.startsAt > now)
      throw new DomainError('TOO_LATE', 'the talk did not begin yet, or was cancelled');
    await tx.outcome.deleteMany({ where: { appointmentId } });
    if (state === 'COMPLETED')
      await tx.outcome.createMany({
        data: [...new Set(steps)].map((step) => ({ appointmentId, step, at: now })),
      });
    if (state === talk.state) return;
    await tx.appointment.update({ where: { id: appointmentId }, data: { state } });
    const kind = state === 'BOOKED' ? 'REOPENED' : state;
    await tx.appointmentEvent.createMany({
      data: [{ id: newId(), appointmentId, kind, by: 'COACH', byId: person.id, at: now }],
    });
  });
}
