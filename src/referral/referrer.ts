import type { Scope } from '../database/scope.ts';
import type { KnownPerson } from '../people/identify.ts';

/** Who refers: a member of staff, or who holds a link of their own, who belongs to no tenant that we know. */
export type Referrer = Pick<KnownPerson, 'id' | 'roles'> & { tenantId?: string };

/** The scope in which someone sees what they may know of the referrals they made. */
export function referrerScope({ id, tenantId }: Pick<Referrer, 'id' | 'tenantId'>): Scope {
  return { personId: id, ...(tenantId && { tenantId }) };
}
