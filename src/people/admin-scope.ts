import type { Database } from '../database/open.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { KnownPerson } from './identify.ts';

/** Someone as administrator of one organisation. */
export type Administrator = { personId: string; organisationId: string };

/**
 * A person as administrator of an organisation.
 * @throws DomainError NOT_FOUND when they do not administer it today.
 */
export function administratorOf(
  { id: personId, administers }: KnownPerson,
  organisationId: string,
): Administrator {
  if (!administers.includes(organisationId))
    throw new DomainError('NOT_FOUND', 'this person does not administer the organisation');
  return { personId, organisationId };
}

/** Runs `work` with what an administrator may see and change, and never a client: docs/adr/0019. */
export function asAdmin<T>(
  db: Database,
  admin: Administrator,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inScope(db, { admin }, work);
}

/**
 * Holds a site of the organisation until the transaction ends: administrators change it one at a time.
 * @throws DomainError NOT_FOUND for a site of another organisation, and one that does not exist.
 */
export async function holdSite(tx: Transaction, siteId: string): Promise<void> {
  const found = await tx.$queryRaw<unknown[]>`select 1 from site where id = ${siteId}::uuid for update`;
  if (found.length === 0) throw new DomainError('NOT_FOUND', 'no such site of this organisation');
}

/** The same for the organisation itself. */
export async function holdOrganisation(tx: Transaction, { organisationId }: Administrator): Promise<void> {
  const found = await tx.$queryRaw<
    unknown[]
  >`select 1 from organisation where id = ${organisationId}::uuid for update`;
  if (found.length === 0)
    throw new DomainError('NOT_FOUND', 'this person does not administer the organisation');
}
