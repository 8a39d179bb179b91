import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import type { Transaction } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { DomainError } from '../domain-error.ts';
import { audit } from '../privacy/audit.ts';
import { asAdmin, holdSite, type Administrator } from './admin-scope.ts';
import { stillToChange } from './change-once.ts';
import type { newSiteInput, siteInput } from './settings-input.ts';

type Parts = { db: Database; clock: Clock };

/**
 * Adds a site to the organisation. The same id again changes nothing.
 * @throws DomainError INVALID when its address is taken.
 */
export async function addSite(
  { db, clock }: Parts,
  admin: Administrator,
  { id, ...data }: z.infer<typeof newSiteInput>,
): Promise<void> {
  const { personId: actorId, organisationId } = admin;
  await asAdmin(db, admin, async (tx) => {
    const { count } = await tx.site.createMany({
      data: [{ id, organisationId, ...data }],
      skipDuplicates: true,
    });
    if (count === 0) return requireSame(tx, { id, organisationId, slug: data.slug });
    const about = { siteId: id, record: 'SITE', recordId: id } as const;
    await audit(tx, [{ ...about, at: clock(), actor: 'ADMIN', actorId, act: 'SITE_ADDED' }]);
  });
}

/** Nothing was added: because it was before, or because the address is someone else's. */
async function requireSame(
  tx: Transaction,
  where: { id: string; organisationId: string; slug: string },
): Promise<void> {
  if ((await tx.site.count({ where })) === 0) throw addressTaken();
}

/**
 * Changes a site: its name, its address, whom it shows in a crisis, and whether professionals may choose it themselves.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, INVALID when its address is taken.
 */
export async function changeSite(
  { db, clock }: Parts,
  admin: Administrator,
  siteId: string,
  { version, ...data }: z.infer<typeof siteInput>,
): Promise<void> {
  const change = asAdmin(db, admin, async (tx) => {
    await holdSite(tx, siteId);
    const current = await tx.site.findUniqueOrThrow({ where: { id: siteId } });
    if (!stillToChange(current, data, version)) return;
    await tx.site.update({ where: { id: siteId }, data: { ...data, version: { increment: 1 } } });
    const about = { siteId, record: 'SITE', recordId: siteId } as const;
    await audit(tx, [
      { ...about, at: clock(), actor: 'ADMIN', actorId: admin.personId, act: 'SITE_CHANGED' },
    ]);
  });
  await change.catch((error: unknown) => {
    throw sqlState(error) === '23505' ? addressTaken() : error;
  });
}

function addressTaken(): DomainError {
  return new DomainError('INVALID', 'another site has this address', [
    { field: 'slug', messageKey: 'admin.field.slug.taken' },
  ]);
}
