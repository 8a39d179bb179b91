import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import type { KnownPerson } from './identify.ts';

/** Keeps where a member of staff is told by mail, without content, that a message waits while the app cannot be reached. */
export async function rememberMail(
  db: Database,
  { id, tenantId }: Pick<KnownPerson, 'id' | 'tenantId'>,
  mail: string,
): Promise<void> {
  await inScope(db, { tenantId }, (tx) =>
    tx.person.updateMany({ where: { id, OR: [{ mail: null }, { mail: { not: mail } }] }, data: { mail } }),
  );
}
