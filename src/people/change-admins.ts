import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { DomainError } from '../domain-error.ts';
import { auditOrganisation } from '../privacy/audit.ts';
import { asAdmin, holdOrganisation, type Administrator } from './admin-scope.ts';
import { liveAt } from './live-at.ts';

type Parts = { db: Database; clock: Clock };

/**
 * Makes someone of the organisation's own tenants an administrator too. Who is one already stays so.
 * @throws DomainError INVALID for someone of another organisation: they would not be of its staff.
 */
export async function giveAdmin(
  { db, clock }: Parts,
  admin: Administrator,
  { id, personId }: { id: string; personId: string },
): Promise<void> {
  const now = clock();
  const { organisationId, personId: actorId } = admin;
  await asAdmin(db, admin, async (tx) => {
    await holdOrganisation(tx, admin);
    const own = { id: personId, tenant: { organisationId } };
    if ((await tx.person.count({ where: own })) === 0)
      throw new DomainError('INVALID', 'this person is of no tenant of the organisation', [
        { field: 'personId', messageKey: 'admin.field.ownPerson' },
      ]);
    const same = { OR: [{ id }, { organisationId, personId, ...liveAt(now) }] };
    if ((await tx.adminRole.count({ where: same })) > 0) return;
    await tx.adminRole.createMany({ data: [{ id, organisationId, personId, from: now }] });
    const told = { organisationId, at: now, actor: 'ADMIN', actorId, act: 'ADMIN_GIVEN' } as const;
    await auditOrganisation(tx, { ...told, record: 'ADMIN_ROLE', recordId: id });
  });
}

/**
 * Ends the role of an administrator, one's own included; never the last one's. Ending it twice changes nothing.
 * @throws DomainError NOT_FOUND, LAST_ADMIN.
 */
export async function endAdmin({ db, clock }: Parts, admin: Administrator, roleId: string): Promise<void> {
  const now = clock();
  const { organisationId, personId: actorId } = admin;
  await asAdmin(db, admin, async (tx) => {
    await holdOrganisation(tx, admin);
    const live = await tx.adminRole.findMany({ where: { organisationId, ...liveAt(now) } });
    const known = await tx.adminRole.count({ where: { id: roleId, organisationId } });
    if (known === 0) throw new DomainError('NOT_FOUND', 'no such administrator of this organisation');
    const ended = live.find(({ id }) => id === roleId);
    if (!ended) return;
    if (live.every(({ personId }) => personId === ended.personId))
      throw new DomainError('LAST_ADMIN', 'an organisation keeps at least one administrator');
    await tx.adminRole.updateMany({ where: { id: roleId }, data: { until: now } });
    const told = { organisationId, at: now, actor: 'ADMIN', actorId, act: 'ADMIN_ENDED' } as const;
    await auditOrganisation(tx, { ...told, record: 'ADMIN_ROLE', recordId: roleId });
  });
}
