import type { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { asAdmin, holdSite, type Administrator } from '../people/admin-scope.ts';
import { findSomeone } from '../people/find-someone.ts';
import type { assignmentInput, endAssignmentInput } from '../people/settings-input.ts';
import { audit } from '../privacy/audit.ts';
import { lockPlans } from './claim-slot.ts';
import type { BookingParts } from './parts.ts';
import { boundsOf } from './zone.ts';

type Parts = Pick<BookingParts, 'db' | 'clock'>;

/**
 * Assigns a coach, of whatever organisation, to a site. The same id again changes nothing.
 * @throws DomainError NOT_FOUND, INVALID when they are assigned there in that time already.
 */
export async function assignCoach(
  { db, clock }: Parts,
  admin: Administrator,
  { id, siteId, from, lastDay, someone }: z.infer<typeof assignmentInput>,
): Promise<void> {
  const begins = boundsOf(from).start;
  const until = lastDay === null ? null : boundsOf(lastDay).end;
  await asAdmin(db, admin, async (tx) => {
    await holdSite(tx, siteId);
    const coachId = await findSomeone(tx, someone);
    if ((await tx.assignment.count({ where: { id } })) > 0) return;
    const overlaps = {
      ...{ siteId, coachId, OR: [{ until: null }, { until: { gt: begins } }] },
      ...(until && { from: { lt: until } }),
    };
    if ((await tx.assignment.count({ where: overlaps })) > 0)
      throw new DomainError('INVALID', 'the coach is assigned there already', [
        { field: 'from', messageKey: 'admin.field.assigned' },
      ]);
    await tx.assignment.createMany({ data: [{ id, siteId, coachId, from: begins, until }] });
    const about = { siteId, record: 'ASSIGNMENT', recordId: id } as const;
    await audit(tx, [
      { ...about, at: clock(), actor: 'ADMIN', actorId: admin.personId, act: 'ASSIGNMENT_MADE' },
    ]);
  });
}

/**
 * Sets the last day of an assignment, or ends it now (`lastDay` null). Refused while the coach has talks after it: nobody would
 * see them any more. Referrals need nothing: the clock asks another coach, or tells the contact person (`run-clock.ts`).
 * @throws DomainError NOT_FOUND, STILL_TALKS, INVALID for a day that is over, CHANGED_MEANWHILE when it ended already.
 */
export async function endAssignment(
  { db, clock }: Parts,
  admin: Administrator,
  assignmentId: string,
  { lastDay }: z.infer<typeof endAssignmentInput>,
): Promise<void> {
  const now = clock();
  const until = lastDay === null ? now : boundsOf(lastDay).end;
  if (until < now)
    throw new DomainError('INVALID', 'this day is over', [
      { field: 'lastDay', messageKey: 'admin.field.dayOver' },
    ]);
  await asAdmin(db, admin, async (tx) => {
    const found = await tx.assignment.findUnique({ where: { id: assignmentId } });
    if (!found) throw new DomainError('NOT_FOUND', 'no such assignment in this organisation');
    const { siteId, coachId } = found;
    await holdSite(tx, siteId);
    await lockPlans(tx, coachId); // nobody books meanwhile
    const current = await tx.assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    if (current.until?.getTime() === until.getTime()) return;
    if (current.until && current.until <= now) {
      if (lastDay === null) return;
      throw new DomainError('CHANGED_MEANWHILE', 'the assignment ended already');
    }
    const [row] = await tx.$queryRaw<[{ talks: boolean | null }]>`
      select talks_from(${siteId}::uuid, ${coachId}::uuid, ${until}) as talks`;
    if (row.talks !== false) throw new DomainError('STILL_TALKS', 'the coach has talks after this day');
    await tx.assignment.update({ where: { id: assignmentId }, data: { until } });
    const about = { siteId, record: 'ASSIGNMENT', recordId: assignmentId } as const;
    await audit(tx, [
      { ...about, at: now, actor: 'ADMIN', actorId: admin.personId, act: 'ASSIGNMENT_ENDED' },
    ]);
  });
}
