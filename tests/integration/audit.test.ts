import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import type { AuditEntry } from '../../src/generated/prisma/client.ts';
import { newId } from '../../src/ids.ts';
import { audit } from '../../src/privacy/audit.ts';
import { chainAudit } from '../../src/privacy/audit-chain.ts';
import {
  exportHeads,
  HEADS_FILE,
  readHeads,
  readHeadsFile,
  type AuditHead,
} from '../../src/privacy/audit-heads.ts';
import { entryColumns, GENESIS, linkHash, type ChainedEntry } from '../../src/privacy/audit-link.ts';
import { verifyAudit, type VerifiedChain } from '../../src/privacy/verify-audit.ts';
import { asSuperuser } from '../support/admin.ts';
import { bookTalk, partsOf } from '../support/talks.ts';
import { newChain, newSite, tamper, writeEntries } from '../support/trail.ts';
import { clock, TODAY, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-audit-'));
const file = join(folder, HEADS_FILE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = () => readSite(running.db, clock, { slug: 'demo' });

async function subjectOf(clientId: string): Promise<string> {
  const { subject } = await asSystem(running.db, (tx) =>
    tx.client.findUniqueOrThrow({ where: { id: clientId } }),
  );
  return subject;
}

const entriesOn = (subject: string): Promise<AuditEntry[]> =>
  asSystem(running.db, (tx) => tx.auditEntry.findMany({ where: { subject }, orderBy: { at: 'asc' } }));

/** Pages of four, so that a chain of six runs over one. */
async function verified(organisationId: string, heads: readonly AuditHead[] = []): Promise<VerifiedChain> {
  const own = heads.filter((head) => head.organisationId === organisationId);
  const chain = (await verifyAudit(running.db, own, 4)).find((one) => one.organisationId === organisationId);
  if (!chain) throw new Error('this organisation has no chain');
  return chain;
}

async function findings(organisationId: string, heads?: readonly AuditHead[]): Promise<string[]> {
  return (await verified(organisationId, heads)).findings.map(({ kind, seq }) => `${kind} ${seq}`);
}

const headsNow = () => readHeads(running.db, TODAY);

/** What someone does who knows this code: chains all over again, with hashes that fit. */
async function rewriteChain(organisationId: string): Promise<void> {
  const rows = await asSystem(
    running.db,
    (tx) => tx.$queryRaw<(ChainedEntry & { seq: number })[]>`
      select l.seq, ${entryColumns} from audit_link l join audit_entry e on e.id = l.entry_id
      where l.organisation_id = ${organisationId}::uuid order by l.seq`,
  );
  await asSuperuser(running.db, async (run) => {
    let previous = GENESIS;
    for (const { seq, ...entry } of rows) {
      const hash = linkHash({ organisationId, seq, previous }, entry);
      await run('update audit_link set previous = $1, hash = $2 where organisation_id = $3 and seq = $4', [
        ...[previous, hash, organisationId, seq],
      ]);
      previous = hash;
    }
  });
}

describe('the trail', () => {
  test('notes a consent that comes with a booking, under a random name and not the client’s id', async () => {
    const { clientId } = await bookTalk(running);
    const entries = await entriesOn(await subjectOf(clientId));
    expect(entries).toMatchObject([
      { act: 'CONSENT_GIVEN', actor: 'CLIENT', record: 'CONSENT', actorId: null },
    ]);
    expect(JSON.stringify(entries)).not.toContain(clientId);
  });

  test('names the member of staff who wrote it down', async () => {
    const { clientId } = await bookTalk(running, { onBehalf: true });
    const [entry] = await entriesOn(await subjectOf(clientId));
    expect(entry).toMatchObject({ act: 'CONSENT_GIVEN', actor: 'PROFESSIONAL' });
    expect(entry?.actorId).not.toBeNull();
  });

  test('takes an entry in the scope of who causes it, shows it to nobody, and lets go with the transaction', async () => {
    const { clientId } = await bookTalk(running);
    const { id: siteId } = await site();
    const subject = await subjectOf(clientId);
    const entry = {
      siteId,
      at: clock(),
      actor: 'CLIENT',
      act: 'CLIENT_EXPORTED',
      record: 'CLIENT',
      clientId,
    } as const;
    const seen = await inScope(running.db, { clientId }, async (tx) => {
      await audit(tx, [entry]);
      return tx.auditEntry.count();
    });
    expect(seen).toBe(0);
    const undone = inScope(running.db, { clientId }, async (tx) => {
      await audit(tx, [entry]);
      await tx.$queryRaw`select 1 / 0`;
    });
    await expect(undone).rejects.toThrow();
    expect((await entriesOn(subject)).map(({ act }) => act)).toEqual(['CONSENT_GIVEN', 'CLIENT_EXPORTED']);
  });

  test('lets nothing happen that leaves no trace', async () => {
    const lost = asSystem(running.db, (tx) =>
      audit(tx, [{ siteId: newId(), at: clock(), actor: 'SYSTEM', act: 'CLIENT_ERASED', record: 'CLIENT' }]),
    );
    await expect(lost).rejects.toMatchObject({ code: 'SITE_UNKNOWN' });
  });

  test('is never changed, above all scopes neither', async () => {
    const organisationId = await newChain(running.db);
    const where = { organisationId };
    const tried = await asSystem(running.db, async (tx) => [
      (await tx.auditEntry.updateMany({ where, data: { act: 'CLIENT_ERASED' } })).count,
      (await tx.auditEntry.deleteMany({ where })).count,
      (await tx.auditLink.updateMany({ where, data: { hash: '' } })).count,
      (await tx.auditLink.deleteMany({ where })).count,
    ]);
    expect(tried).toEqual([0, 0, 0, 0]);
    expect(await verified(organisationId)).toMatchObject({ links: 6, waiting: 0, findings: [] });
  });

  test('knows nobody any more once the client is erased, and its chain still holds', async () => {
    const { clientId } = await bookTalk(running);
    const subject = await subjectOf(clientId);
    await chainAudit(running.db);
    await eraseClient(partsOf(running), await site(), clientId);
    await chainAudit(running.db);
    const acts = (await entriesOn(subject)).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['CONSENT_GIVEN', 'CLIENT_ERASED']));
    const [left] = await asSystem(
      running.db,
      (tx) => tx.$queryRaw<{ clients: number; consents: number; ids: number }[]>`
        select (select count(*)::int from client c where c.subject = ${subject}::uuid) as clients,
          (select count(*)::int from audit_entry e join consent c on c.id = e.consent_id
            where e.subject = ${subject}::uuid) as consents,
          (select count(*)::int from audit_entry e where e::text like ${`%${clientId}%`}) as ids`,
    );
    expect(left).toEqual({ clients: 0, consents: 0, ids: 0 });
    for (const chain of await verifyAudit(running.db))
      expect(chain).toMatchObject({ waiting: 0, findings: [] });
  });
});

describe('the chain', () => {
  test('begins at 1, takes entries in the order of time, and says what waits', async () => {
    const { id, organisationId } = await newSite(running.db);
    await writeEntries(running.db, id, 5);
    expect(await verified(organisationId)).toMatchObject({
      links: 0,
      waiting: 5,
      head: undefined,
      findings: [],
    });
    expect(await chainAudit(running.db, 2)).toBeGreaterThanOrEqual(5);
    expect(await chainAudit(running.db)).toBe(0);
    const links = await asSystem(running.db, (tx) =>
      tx.auditLink.findMany({ where: { organisationId }, include: { entry: true }, orderBy: { seq: 'asc' } }),
    );
    expect(links.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    const times = links.map(({ entry }) => entry.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await verified(organisationId)).toMatchObject({ links: 5, waiting: 0, findings: [] });
  });

  test('is one chain when several servers make it at once, while entries keep coming', async () => {
    const { id, organisationId } = await newSite(running.db);
    const writing = Array.from({ length: 4 }, () => writeEntries(running.db, id, 50));
    const chaining = Array.from({ length: 4 }, () => chainAudit(running.db, 7));
    await Promise.all([...writing, ...chaining]);
    await Promise.all(Array.from({ length: 4 }, () => chainAudit(running.db, 7)));
    expect(await verified(organisationId)).toMatchObject({ links: 200, waiting: 0, findings: [] });
  });

  const fields = {
    at: "at + interval '1 microsecond'",
    actor: "'CLIENT'",
    actor_id: 'null',
    act: "'FEEDBACK_SENT'",
    record: "'MESSAGE'",
    record_id: 'gen_random_uuid()',
    consent_id: 'gen_random_uuid()',
    subject: 'gen_random_uuid()',
    organisation_id: 'gen_random_uuid()',
  };
  test.each(Object.entries(fields))('breaks where the %s of an entry was changed', async (column, value) => {
    const organisationId = await newChain(running.db);
    await tamper(
      running.db,
      organisationId,
      `update audit_entry set ${column} = ${value}
       where id = (select entry_id from audit_link where organisation_id = $1 and seq = 3)`,
    );
    expect(await findings(organisationId)).toEqual(['BROKEN 3']);
  });

  test('tells an entry that was removed, with and without its link, and with the rest moved up', async () => {
    const third = '(select entry_id from audit_link where organisation_id = $1 and seq = 3)';
    const [alone, both, moved] = [
      await newChain(running.db),
      await newChain(running.db),
      await newChain(running.db),
    ];
    const removed = `with gone as (delete from audit_link where organisation_id = $1 and seq = 3 returning entry_id)
      delete from audit_entry where id in (select entry_id from gone)`;
    await tamper(running.db, alone, `delete from audit_entry where id = ${third}`);
    await tamper(running.db, both, removed);
    await tamper(running.db, moved, removed, ...[4, 5, 6].map((seq) => moveTo(seq, seq - 1)));
    expect(await findings(alone)).toEqual(['LINK_WITHOUT_ENTRY 3']);
    expect(await findings(both)).toEqual(['GAP 3']);
    expect(await findings(moved)).toEqual(['BROKEN 3', 'BROKEN 4', 'BROKEN 5']);
  });

  test('tells two entries that changed places', async () => {
    const organisationId = await newChain(running.db);
    await tamper(running.db, organisationId, moveTo(2, 99), moveTo(4, 2), moveTo(99, 4));
    expect(await findings(organisationId)).toEqual(['BROKEN 2', 'BROKEN 3', 'BROKEN 4', 'BROKEN 5']);
  });

  test('that was rewritten as a whole, or cut short, fits in itself; the exported head tells', async () => {
    const [whole, short, gone] = [
      await newChain(running.db),
      await newChain(running.db),
      await newChain(running.db),
    ];
    const heads = await headsNow();
    for (const organisationId of [whole, short, gone])
      expect(await findings(organisationId, heads)).toEqual([]);
    const drop = (from: number) =>
      `with cut as (delete from audit_link where organisation_id = $1 and seq >= ${from} returning entry_id)
       delete from audit_entry where id in (select entry_id from cut)`;
    await tamper(
      running.db,
      whole,
      `update audit_entry set actor_id = gen_random_uuid()
       where id = (select entry_id from audit_link where organisation_id = $1 and seq = 2)`,
    );
    await rewriteChain(whole);
    await tamper(running.db, short, drop(5));
    await tamper(running.db, gone, drop(1));
    expect(await findings(whole)).toEqual([]);
    expect(await findings(short)).toEqual([]);
    expect(await findings(whole, heads)).toEqual(['HEAD_CHANGED 6']);
    expect(await findings(short, heads)).toEqual(['HEAD_MISSING 6']);
    expect(await findings(gone, heads)).toEqual(['HEAD_MISSING 6']);
  });

  test('lists a hundred findings and counts the others', async () => {
    const organisationId = await newChain(running.db, 120);
    await tamper(running.db, organisationId, "update audit_entry set act = 'X' where organisation_id = $1");
    const { findings: listed, more } = await verified(organisationId);
    expect([listed.length, more]).toEqual([100, 20]);
  });
});

describe('the heads', () => {
  let organisationId = '';
  beforeAll(async () => {
    organisationId = await newChain(running.db);
  });
  const ofThis = () => readHeadsFile(file).filter((head) => head.organisationId === organisationId);

  test('are added to a file once a day for each organisation, which only its owner may read', async () => {
    expect(await exportHeads(running.db, folder, '2026-11-22')).toBeGreaterThan(0);
    expect(await exportHeads(running.db, folder, '2026-11-22')).toBe(0);
    await newChain(running.db);
    expect(await exportHeads(running.db, folder, '2026-11-22')).toBe(1);
    await exportHeads(running.db, folder, '2026-11-23');
    expect(ofThis()).toMatchObject([
      { seq: 6, day: '2026-11-22' },
      { seq: 6, day: '2026-11-23' },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await findings(organisationId, readHeadsFile(file))).toEqual([]);
  });

  test('go on after a line that was cut off, and reading the file names that line', async () => {
    const before = readFileSync(file, 'utf8').trim().split('\n').length;
    appendFileSync(file, '{"organisationId":"');
    await exportHeads(running.db, folder, '2026-11-24');
    expect(() => readHeadsFile(file)).toThrow(`Line ${before + 1} of ${file} is not the head of a chain.`);
    expect(readFileSync(file, 'utf8')).toContain('"day":"2026-11-24"');
    expect(() => readHeadsFile(join(folder, 'none'))).toThrow(/There is no file/);
  });
});

/** Another number for a link, which takes its entry along and leaves its hash as it is. */
function moveTo(from: number, to: number): string {
  return `update audit_link set seq = ${to} where organisation_id = $1 and seq = ${from}`;
}
