import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import type { AuditHead } from './audit-heads.ts';
import { entryColumns, GENESIS, linkHash, type ChainedEntry } from './audit-link.ts';

export type Finding = {
  kind:
    /** The hash of this link does not fit its entry, its place or the link before it. */
    | 'BROKEN'
    /** Links are missing, from this number on. */
    | 'GAP'
    /** The entry of this link is gone. */
    | 'LINK_WITHOUT_ENTRY'
    /** The chain is shorter than a head that was exported. */
    | 'HEAD_MISSING'
    /** At this number stands another hash than the one that was exported: the chain was written anew. */
    | 'HEAD_CHANGED';
  seq: number;
  /** Of a head: the day on which it was exported. */
  day?: string;
};

export type VerifiedChain = {
  organisationId: string;
  /** Undefined for an organisation of which only an exported head is left. */
  name: string | undefined;
  links: number;
  head: { seq: number; hash: string } | undefined;
  /** Entries that are not chained yet. */
  waiting: number;
  findings: Finding[];
  /** Findings beyond those listed. */
  more: number;
};

type Row = Partial<ChainedEntry> & { seq: number; previous: string; hash: string; entryId: string };

const PAGE = 1000;
const MOST_FINDINGS = 100;

/**
 * Computes every chain anew, in pages, and says what does not fit. A chain that was rewritten as a whole fits in itself: only
 * heads that were exported earlier, and kept elsewhere, tell. Changes nothing.
 */
export async function verifyAudit(
  db: Database,
  heads: readonly AuditHead[] = [],
  page = PAGE,
): Promise<VerifiedChain[]> {
  const organisations = await readOrganisations(db);
  const known = new Set(organisations.map(({ id }) => id));
  const gone = [...new Set(heads.map((head) => head.organisationId))].filter((id) => !known.has(id));
  const all = [...organisations, ...gone.map((id) => ({ id, name: undefined, waiting: 0 }))];
  const verified: VerifiedChain[] = [];
  for (const { id, name, waiting } of all) {
    const own = heads.filter(({ organisationId }) => organisationId === id);
    verified.push({ ...{ organisationId: id, name, waiting }, ...(await verifyChain(db, id, own, page)) });
  }
  return verified;
}

type Organisation = { id: string; name: string | undefined; waiting: number };

/** Those with a trail, by name. */
async function readOrganisations(db: Database): Promise<Organisation[]> {
  const rows = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ id: string; name: string | null; waiting: number }[]>`
      with unchained as (
        select e.organisation_id as id, count(*)::int as waiting from audit_entry e
        where not exists (select 1 from audit_link l where l.entry_id = e.id) group by 1),
      chained as (select distinct organisation_id as id from audit_link)
      select id, o.name, coalesce(u.waiting, 0) as waiting
      from unchained u full join chained using (id) left join organisation o using (id) order by o.name, id`,
  );
  return rows.map((row) => ({ ...row, name: row.name ?? undefined }));
}

async function verifyChain(
  db: Database,
  organisationId: string,
  heads: readonly AuditHead[],
  page: number,
): Promise<Pick<VerifiedChain, 'links' | 'head' | 'findings' | 'more'>> {
  const findings: Finding[] = [];
  let more = 0;
  const find = (finding: Finding) => {
    if (findings.length < MOST_FINDINGS) findings.push(finding);
    else more++;
  };
  const headsAt = bySeq(heads);
  let links = 0;
  let last = { seq: 0, hash: GENESIS };
  let rows: Row[];
  do {
    rows = await readPage(db, organisationId, last.seq, page);
    for (const row of rows) {
      if (row.seq !== last.seq + 1) find({ kind: 'GAP', seq: last.seq + 1 });
      // After a gap the link before is not known, so a link answers for itself only.
      const previous = row.seq === last.seq + 1 ? last.hash : row.previous;
      if (!hasEntry(row)) find({ kind: 'LINK_WITHOUT_ENTRY', seq: row.seq });
      else if (!fits({ organisationId, seq: row.seq, previous }, row)) find({ kind: 'BROKEN', seq: row.seq });
      for (const { hash, day } of headsAt.get(row.seq) ?? [])
        if (hash !== row.hash) find({ kind: 'HEAD_CHANGED', seq: row.seq, day });
      headsAt.delete(row.seq);
      last = { seq: row.seq, hash: row.hash };
      links++;
    }
  } while (rows.length === page);
  for (const { seq, day } of [...headsAt.values()].flat()) find({ kind: 'HEAD_MISSING', seq, day });
  return { links, head: links > 0 ? last : undefined, findings, more };
}

function bySeq(heads: readonly AuditHead[]): Map<number, AuditHead[]> {
  const groups = new Map<number, AuditHead[]>();
  for (const head of heads) groups.set(head.seq, [...(groups.get(head.seq) ?? []), head]);
  return groups;
}

async function readPage(db: Database, organisationId: string, after: number, page: number): Promise<Row[]> {
  return asSystem(
    db,
    (tx) => tx.$queryRaw<Row[]>`
      select l.seq, l.previous, l.hash, l.entry_id as "entryId", ${entryColumns}
      from (select * from audit_link where organisation_id = ${organisationId}::uuid and seq > ${after}
        order by seq limit ${page}) as l
      left join audit_entry e on e.id = l.entry_id order by l.seq`,
  );
}

function hasEntry(row: Row): row is Row & ChainedEntry {
  return row.id === row.entryId;
}

function fits(place: { organisationId: string; seq: number; previous: string }, row: Row & ChainedEntry) {
  return row.previous === place.previous && row.hash === linkHash(place, row);
}
