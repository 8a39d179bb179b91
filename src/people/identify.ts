import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { goOnIn, inScope, type Scope, type Transaction } from '../database/scope.ts';
import type { Role } from '../generated/prisma/enums.ts';
import { isLiveAt } from './live-at.ts';

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
  const { tenantId } = identity;
  return inScope(db, { tenantId }, async (tx) => {
    const found = await tx.person.findUnique({
      where: { tenantId_objectId: identity },
      select: { id: true },
    });
    if (!found) return undefined;
    await goOnIn(tx, ownScope({ tenantId, id: found.id }));
    return { id: found.id, tenantId, ...(await worksNow(tx, found.id, clock())) };
  });
}

type Work = { siteId: string | null; organisationId: string | null; role: Role };

/** What someone is today, and where: asked with every request, so in one trip. */
async function worksNow(tx: Transaction, id: string, now: Date) {
  const live = isLiveAt(now);
  const works = await tx.$queryRaw<Work[]>`
    SELECT site_id AS "siteId", NULL::uuid AS "organisationId", role::text FROM site_role
      WHERE person_id = ${id}::uuid AND ${live}
    UNION ALL SELECT site_id, NULL::uuid, 'COACH' FROM assignment WHERE coach_id = ${id}::uuid AND ${live}
    UNION ALL SELECT NULL::uuid, organisation_id, 'ADMIN' FROM admin_role WHERE person_id = ${id}::uuid AND ${live}`;
  const roles = works.flatMap(({ siteId, role }) => (siteId ? [{ siteId, role }] : []));
  const siteIds = [...new Set(roles.map(({ siteId }) => siteId))];
  const administers = [...new Set(works.flatMap(({ organisationId }) => organisationId ?? []))];
  return { roles, siteIds, administers };
}
