import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { asSystem, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { auditOrganisation } from '../privacy/audit.ts';
import { liveAt } from './live-at.ts';
import type { Identity } from './identify.ts';

// What whoever runs the service does from the command line: before it there is nobody whom a scope could name.

type Parts = { db: Database; clock: Clock };

export type AppointedAdmin = Identity & { name: string; organisation: string; since: Date };

/**
 * Makes an organisation with its first tenant, or adds a tenant to one (`organisationId`). Both are made once.
 * @returns the organisation's id.
 * @throws DomainError NOT_FOUND for an organisation that does not exist, INVALID when the tenant is another one's.
 */
export async function makeOrganisation(
  { db, clock }: Parts,
  { tenantId, name, organisationId }: { tenantId: string; name: string; organisationId?: string | undefined },
): Promise<string> {
  return asSystem(db, async (tx) => {
    const known = await tx.tenant.findUnique({ where: { id: tenantId }, include: { organisation: true } });
    if (known) {
      const same = organisationId
        ? known.organisationId === organisationId
        : known.organisation.name === name;
      if (same) return known.organisationId;
      throw new DomainError('INVALID', `this tenant belongs to ${known.organisation.name}`);
    }
    const id = organisationId ?? newId();
    if (!organisationId) await tx.organisation.createMany({ data: [{ id, name }] });
    else if ((await tx.organisation.count({ where: { id } })) === 0)
      throw new DomainError('NOT_FOUND', 'there is no organisation with this id');
    await tx.tenant.createMany({ data: [{ id: tenantId, organisationId: id }] });
    const told = { organisationId: id, at: clock(), actor: 'SYSTEM', record: 'ORGANISATION' } as const;
    const act = organisationId ? 'ORGANISATION_CHANGED' : 'ORGANISATION_MADE';
    await auditOrganisation(tx, { ...told, act, recordId: id });
    return id;
  });
}

/**
 * Makes someone an administrator of their tenant's organisation.
 * @returns the organisation's name, and false when they were one already.
 * @throws DomainError NOT_FOUND for a tenant that no organisation has.
 */
export async function appointAdmin(
  { db, clock }: Parts,
  { tenantId, objectId, name }: Identity & { name: string },
): Promise<{ organisation: string; added: boolean }> {
  const now = clock();
  return asSystem(db, async (tx) => {
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId }, include: { organisation: true } });
    if (!tenant) throw new DomainError('NOT_FOUND', 'no organisation has this tenant');
    const { id: organisationId, name: organisation } = tenant.organisation;
    const person = await tx.person.upsert({
      where: { tenantId_objectId: { tenantId, objectId } },
      create: { id: newId(), tenantId, objectId, name },
      update: {},
    });
    const live = { organisationId, personId: person.id, ...liveAt(now) };
    if ((await tx.adminRole.count({ where: live })) > 0) return { organisation, added: false };
    const id = newId();
    await tx.adminRole.createMany({ data: [{ id, organisationId, personId: person.id, from: now }] });
    await note(tx, organisationId, 'ADMIN_GIVEN', id, now);
    return { organisation, added: true };
  });
}

/**
 * Ends what someone administers; also the last one's: whoever runs the service can make another.
 * @returns how many organisations they administered, 0 for someone who administers nothing.
 */
export async function dismissAdmin({ db, clock }: Parts, identity: Identity): Promise<number> {
  const now = clock();
  return asSystem(db, async (tx) => {
    const live = await tx.adminRole.findMany({ where: { person: identity, ...liveAt(now) } });
    for (const { id, organisationId } of live) {
      await tx.adminRole.updateMany({ where: { id }, data: { until: now } });
      await note(tx, organisationId, 'ADMIN_ENDED', id, now);
    }
    return live.length;
  });
}

/** Who administers what today. */
export async function listAdmins({ db, clock }: Parts): Promise<AppointedAdmin[]> {
  const rows = await asSystem(db, (tx) =>
    tx.adminRole.findMany({
      where: liveAt(clock()),
      include: { person: true, organisation: true },
      orderBy: [{ organisation: { name: 'asc' } }, { from: 'asc' }],
    }),
  );
  return rows.map(({ person: { tenantId, objectId, name }, organisation, from }) => ({
    ...{ tenantId, objectId, name, organisation: organisation.name, since: from },
  }));
}

async function note(
  tx: Transaction,
  organisationId: string,
  act: 'ADMIN_GIVEN' | 'ADMIN_ENDED',
  recordId: string,
  at: Date,
): Promise<void> {
  await auditOrganisation(tx, { organisationId, at, actor: 'SYSTEM', act, record: 'ADMIN_ROLE', recordId });
}
