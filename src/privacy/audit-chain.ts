import { NIL } from 'uuid';
import type { Database } from '../database/open.ts';
import { asSystem, type Transaction } from '../database/scope.ts';
import { entryColumns, GENESIS, linkHash, type ChainedEntry } from './audit-link.ts';

const BATCH = 500;
const CHAIN_LOCK = 72707371; // first half of an advisory lock; the organisation is the other half

/**
 * Chains every entry of the trail that has no link yet, per organisation in the order (at, id). Several servers may do it at
 * once: an organisation's chain is with one at a time.
 * @param batch most entries in one transaction; @returns how many were chained.
 */
export async function chainAudit(db: Database, batch = BATCH): Promise<number> {
  const waiting = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ organisationId: string }[]>`
      select distinct e.organisation_id as "organisationId" from audit_entry e
      where not exists (select 1 from audit_link l where l.entry_id = e.id)`,
  );
  let chained = 0;
  for (const { organisationId } of waiting) {
    let last: ChainedEntry | undefined;
    let done: ChainedEntry[];
    do {
      done = await asSystem(db, (tx) => chainBatch(tx, organisationId, batch, last));
      last = done.at(-1);
      chained += done.length;
    } while (done.length === batch);
  }
  return chained;
}

/** @param after where this run stands, so that a backlog is not looked through again for every batch. */
async function chainBatch(
  tx: Transaction,
  organisationId: string,
  batch: number,
  after: Pick<ChainedEntry, 'at' | 'id'> = { at: '-infinity', id: NIL },
): Promise<ChainedEntry[]> {
  // A statement of its own: what comes after it sees what the one before us wrote.
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(${CHAIN_LOCK}::int, hashtext(${organisationId}))) as held`;
  const head = await tx.auditLink.findFirst({ where: { organisationId }, orderBy: { seq: 'desc' } });
  const entries = await tx.$queryRaw<ChainedEntry[]>`
    select ${entryColumns} from audit_entry e
    where e.organisation_id = ${organisationId}::uuid
      and e.at >= ${after.at}::timestamptz and (e.at, e.id) > (${after.at}::timestamptz, ${after.id}::uuid)
      and not exists (select 1 from audit_link l where l.entry_id = e.id)
    order by e.at, e.id limit ${batch}`;
  let { seq, hash } = head ?? { seq: 0, hash: GENESIS };
  const data = entries.map((entry) => {
    const place = { organisationId, seq: ++seq, previous: hash };
    hash = linkHash(place, entry);
    return { ...place, entryId: entry.id, hash };
  });
  if (data.length > 0) await tx.auditLink.createMany({ data });
  return entries;
}
