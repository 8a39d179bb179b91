import type { Database } from '../../src/database/open.ts';
import { asSystem } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import { audit } from '../../src/privacy/audit.ts';
import { chainAudit } from '../../src/privacy/audit-chain.ts';
import { asSuperuser } from './admin.ts';

/** An organisation of its own with one site, so that what one test does to a trail is nothing to another. */
export async function newSite(
  db: Database,
  slug = `s-${newId()}`,
): Promise<{ id: string; organisationId: string }> {
  const [id, organisationId] = [newId(), newId()];
  await asSystem(db, async (tx) => {
    await tx.organisation.createMany({ data: [{ id: organisationId, name: `Demo ${slug}` }] });
    await tx.site.createMany({ data: [{ id, organisationId, slug, name: `Demo ${slug}` }] });
  });
  return { id, organisationId };
}

/** Writes entries one minute apart. */
export async function writeEntries(db: Database, siteId: string, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, n) => ({
    ...({ siteId, at: new Date(Date.UTC(2026, 10, 22, 10, n)), actor: 'COACH', actorId: newId() } as const),
    ...({ act: 'PLAN_WRITTEN', record: 'PLAN', recordId: newId() } as const),
  }));
  await asSystem(db, (tx) => audit(tx, entries));
}

/** A chain over new entries; returns its organisation. */
export async function newChain(db: Database, count = 6): Promise<string> {
  const { id, organisationId } = await newSite(db);
  await writeEntries(db, id, count);
  await chainAudit(db);
  return organisationId;
}

/** Runs SQL as someone who may do anything and whom no foreign key stops; `$1` is the organisation. */
export async function tamper(db: Database, organisationId: string, ...statements: string[]): Promise<void> {
  await asSuperuser(db, async (run) => {
    await run('set session_replication_role = replica');
    for (const sql of statements) await run(sql, [organisationId]);
  });
}
