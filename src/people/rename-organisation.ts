import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { auditOrganisation } from '../privacy/audit.ts';
import { asAdmin, holdOrganisation, type Administrator } from './admin-scope.ts';
import { stillToChange } from './change-once.ts';
import type { organisationInput } from './settings-input.ts';

/**
 * Gives the organisation another name.
 * @throws DomainError CHANGED_MEANWHILE.
 */
export async function renameOrganisation(
  { db, clock }: { db: Database; clock: Clock },
  admin: Administrator,
  { version, name }: z.infer<typeof organisationInput>,
): Promise<void> {
  const { organisationId, personId: actorId } = admin;
  await asAdmin(db, admin, async (tx) => {
    await holdOrganisation(tx, admin);
    const current = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    if (!stillToChange(current, { name }, version)) return;
    await tx.organisation.update({
      where: { id: organisationId },
      data: { name, version: { increment: 1 } },
    });
    const told = { organisationId, at: clock(), actor: 'ADMIN', actorId } as const;
    const about = { record: 'ORGANISATION', recordId: organisationId } as const;
    await auditOrganisation(tx, { ...told, ...about, act: 'ORGANISATION_CHANGED' });
  });
}
