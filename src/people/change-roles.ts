import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { DomainError } from '../domain-error.ts';
import { audit } from '../privacy/audit.ts';
import { asAdmin, holdSite, type Administrator } from './admin-scope.ts';
import { findSomeone } from './find-someone.ts';
import type { roleInput } from './settings-input.ts';
import { liveAt } from './live-at.ts';

type Parts = { db: Database; clock: Clock };

/**
 * Gives someone a role at a site from now on. Who has it already keeps the one they have.
 * @throws DomainError NOT_FOUND, INVALID.
 */
export async function giveRole(
  { db, clock }: Parts,
  admin: Administrator,
  { id, siteId, role, someone }: z.infer<typeof roleInput>,
): Promise<void> {
  const now = clock();
  await asAdmin(db, admin, async (tx) => {
    await holdSite(tx, siteId);
    const personId = await findSomeone(tx, someone);
    const same = { OR: [{ id }, { siteId, personId, role, ...liveAt(now) }] };
    if ((await tx.siteRole.count({ where: same })) > 0) return;
    await tx.siteRole.createMany({ data: [{ id, siteId, personId, role, from: now }] });
    const about = { siteId, record: 'ROLE', recordId: id } as const;
    await audit(tx, [{ ...about, at: now, actor: 'ADMIN', actorId: admin.personId, act: 'ROLE_GIVEN' }]);
  });
}

/**
 * Ends a role now. A professional who chose the site themselves cannot choose it again: an administrator gives it back.
 * Ending it twice changes nothing.
 * @throws DomainError NOT_FOUND.
 */
export async function endRole({ db, clock }: Parts, admin: Administrator, roleId: string): Promise<void> {
  const now = clock();
  await asAdmin(db, admin, async (tx) => {
    const role = await tx.siteRole.findUnique({ where: { id: roleId } });
    if (!role) throw new DomainError('NOT_FOUND', 'no such role in this organisation');
    const { count } = await tx.siteRole.updateMany({
      where: { id: roleId, OR: [{ until: null }, { until: { gt: now } }] },
      data: { until: now },
    });
    if (count === 0) return;
    const about = { siteId: role.siteId, record: 'ROLE', recordId: roleId } as const;
    await audit(tx, [{ ...about, at: now, actor: 'ADMIN', actorId: admin.personId, act: 'ROLE_ENDED' }]);
  });
}
