import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { audit } from '../privacy/audit.ts';
import { liveAt } from './live-at.ts';
import type { Identity } from './identify.ts';

type Parts = { db: Database; clock: Clock };

/** A site that someone may choose as a professional. */
export type JoinableSite = { id: string; name: string };

/**
 * The sites of their tenant's organisation that let professionals choose, by name: without those where someone is one already,
 * and without those where an administrator ended it. Empty for a tenant that we do not know.
 */
export async function listJoinable({ db }: Pick<Parts, 'db'>, identity: Identity): Promise<JoinableSite[]> {
  const { tenantId } = identity;
  const person = await inScope(db, { tenantId }, (tx) =>
    tx.person.findUnique({ where: { tenantId_objectId: identity } }),
  );
  return inScope(db, { tenantId, personId: person?.id }, (tx) => joinable(tx, tenantId, person?.id));
}

async function joinable(
  tx: Transaction,
  tenantId: string,
  personId: string | undefined,
): Promise<JoinableSite[]> {
  const had = personId ? await tx.siteRole.findMany({ where: { personId, role: 'CARE_PROFESSIONAL' } }) : [];
  const sites = await tx.site.findMany({
    where: {
      professionalsJoin: true,
      organisation: { tenants: { some: { id: tenantId } } },
      id: { notIn: had.map(({ siteId }) => siteId) },
    },
    select: { id: true, name: true },
  });
  return sites.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/**
 * Makes someone a professional at a site that they chose, from now on; whoever we did not know becomes known by name. Choosing
 * it again changes nothing. The database refuses every other role and site (policy "add" on site_role).
 * @throws DomainError NOT_FOUND for a site that is not offered to them.
 */
export async function joinSite(
  { db, clock }: Parts,
  { tenantId, objectId, name }: Identity & { name: string },
  siteId: string,
): Promise<void> {
  const now = clock();
  const personId = await knownAs(db, { tenantId, objectId }, name);
  const has = { siteId, personId, role: 'CARE_PROFESSIONAL', ...liveAt(now) } as const;
  await inScope(db, { tenantId, personId }, async (tx) => {
    await oneAtATime(tx, personId);
    if ((await tx.siteRole.count({ where: has })) > 0) return;
    const offered = await joinable(tx, tenantId, personId);
    if (!offered.some(({ id }) => id === siteId))
      throw new DomainError('NOT_FOUND', 'this site is not for them to choose');
    const id = newId();
    const role = { id, siteId, personId, role: 'CARE_PROFESSIONAL', from: now, joined: true } as const;
    await tx.siteRole.createMany({ data: [role] });
    const about = { siteId, record: 'ROLE', recordId: id } as const;
    await audit(tx, [{ ...about, at: now, actor: 'PROFESSIONAL', actorId: personId, act: 'SITE_JOINED' }]);
  });
}

async function knownAs(db: Database, identity: Identity, name: string): Promise<string> {
  return inScope(db, { tenantId: identity.tenantId }, async (tx) => {
    await tx.person.createMany({ data: [{ id: newId(), ...identity, name }], skipDuplicates: true });
    const { id } = await tx.person.findUniqueOrThrow({ where: { tenantId_objectId: identity } });
    return id;
  });
}

/** Of two presses at once, the second waits and finds the role. */
async function oneAtATime(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`joins ${personId}`}, 0))`;
}
