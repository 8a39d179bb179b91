import type { Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import type { Someone } from './settings-input.ts';

/**
 * The id of whom an administrator names: someone of the organisation, or anyone of a tenant that is known here, by the ids of
 * their own organisation. Who is known already keeps the name they have.
 * @throws DomainError INVALID.
 */
export async function findSomeone(tx: Transaction, someone: Someone): Promise<string> {
  if ('personId' in someone) {
    if ((await tx.person.count({ where: { id: someone.personId } })) === 0)
      throw invalid('personId', 'admin.field.person');
    return someone.personId;
  }
  const { tenantId, objectId, name } = someone;
  if ((await tx.tenant.count({ where: { id: tenantId } })) === 0)
    throw invalid('tenantId', 'admin.field.tenant');
  const [row] = await tx.$queryRaw<[{ id: string | null }]>`
    select invite_person(${newId()}::uuid, ${tenantId}::uuid, ${objectId}::uuid, ${name}) as id`;
  if (!row.id) throw new DomainError('NOT_FOUND', 'this person administers nothing');
  return row.id;
}

function invalid(field: string, messageKey: 'admin.field.person' | 'admin.field.tenant'): DomainError {
  return new DomainError('INVALID', 'this person is not known here', [{ field, messageKey }]);
}
