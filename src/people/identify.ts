import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { inScope, type Scope } from '../database/scope.ts';
import type { Role } from '../generated/prisma/enums.ts';
import { liveAt } from './live-at.ts';

/** Who speaks: (Entra tenant id, object id), both lower-case GUIDs from a checked token's activity. */
export type Identity = { tenantId: string; objectId: string };

/** A known member of staff and the sites where they work today. */
export type KnownPerson = {
  id: string;
  tenantId: string;
  roles: { siteId: string; role: Role }[];
  /** Every site the person works at, through a role or an assignment. */
  siteIds: string[];
  /** The organisations that they administer. */
  administers: string[];
};

/** The scope in which a member of staff sees what is theirs. */
export function ownScope({ tenantId, id }: Pick<KnownPerson, 'tenantId' | 'id'>): Scope {
  return { tenantId, personId: id };
}

/**
 * The person behind an identity, with the roles and assignments that hold now; undefined for someone we do not know,
 * who gets answers and nothing else.
 */
export async function identify(
  db: Database,
  clock: Clock,
  identity: Identity,
): Promise<KnownPerson | undefined> {
  const found = await inScope(db, { tenantId: identity.tenantId }, (tx) =>
    tx.person.findUnique({ where: { tenantId_objectId: identity }, select: { id: true } }),
  );
  if (!found) return undefined;
  const now = clock();
  const live = liveAt(now);
  const scope: Scope = { tenantId: identity.tenantId, personId: found.id };
  const { siteRoles, assignments, adminRoles } = await inScope(db, scope, async (tx) => ({
    siteRoles: await tx.siteRole.findMany({ where: { personId: found.id, ...live } }),
    assignments: await tx.assignment.findMany({ where: { coachId: found.id, ...live } }),
    adminRoles: await tx.adminRole.findMany({ where: { personId: found.id, ...live } }),
  }));
  const roles = [
    ...siteRoles.map(({ siteId, role }) => ({ siteId, role })),
    ...assignments.map(({ siteId }) => ({ siteId, role: 'COACH' as const })),
  ];
  const siteIds = [...new Set(roles.map(({ siteId }) => siteId))];
  const administers = [...new Set(adminRoles.map(({ organisationId }) => organisationId))];
  return { id: found.id, tenantId: identity.tenantId, roles, siteIds, administers };
}
