import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants, writeDemoData } from '../../prisma/demo-data.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import { identify } from '../../src/people/identify.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();
const clock = () => new Date('2026-11-22T09:00:00Z');
const foreignTenant = '99999999-9999-4999-8999-999999999999';

beforeAll(async () => {
  await asSystem(database.db, writeDemoData);
  await asSystem(database.db, writeDemoData); // a restart writes it again and changes nothing
});

describe('everyone stays in their own rooms, below the queries', () => {
  test('a query without any scope sees no person, role, administrator, assignment, conversation or rating', async () => {
    const { db } = database;
    const counts = await Promise.all([
      db.person.count(),
      db.siteRole.count(),
      db.adminRole.count(),
      db.assignment.count(),
      db.conversation.count(),
      db.rating.count(),
    ]);
    expect(counts).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a query that forgot its where-clause sees the own tenant only', async () => {
    const seen = await inScope(database.db, { tenantId: demoTenants.employer }, (tx) => tx.person.findMany());
    expect(seen.map((person) => person.name).sort()).toEqual(['Demo Coach', 'Demo Tweede Kennisbeheerder']);
  });

  test('a foreign tenant sees nobody, whatever it asks', async () => {
    const scope = { tenantId: foreignTenant };
    const seen = await inScope(database.db, scope, async (tx) => [
      await tx.person.count(),
      await tx.siteRole.count(),
      await tx.assignment.count(),
    ]);
    expect(seen).toEqual([0, 0, 0]);
  });

  test('a row of another tenant cannot be written', async () => {
    const write = inScope(database.db, { tenantId: demoTenants.employer }, (tx) =>
      tx.conversation.create({
        data: {
          tenantId: demoTenants.hospital,
          conversationId: 'a:1',
          kind: 'PERSONAL',
          serviceUrl: 'https://smba.trafficmanager.net/emea/',
          updatedAt: clock(),
        },
      }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test('a scope ends with its transaction and does not leak to the next query on the connection', async () => {
    await Promise.all(
      Array.from({ length: 30 }, () =>
        inScope(database.db, { tenantId: demoTenants.hospital }, (tx) => tx.person.count()),
      ),
    );
    expect(await database.db.person.count()).toBe(0);
  });

  test('a coach of another organisation is known through the assignment, at that site only', async () => {
    const coach = demoPeople.find((person) => person.role === 'COACH');
    const known = await identify(database.db, clock, {
      tenantId: coach?.tenantId ?? '',
      objectId: coach?.objectId ?? '',
    });
    expect(known?.roles.map(({ role }) => role)).toEqual(['COACH']);
    expect(known?.siteIds).toHaveLength(1);
  });

  test('an assignment that has not begun gives no role', async () => {
    const coach = demoPeople.find((person) => person.role === 'COACH');
    const before = () => new Date('2025-06-01T00:00:00Z');
    const known = await identify(database.db, before, {
      tenantId: coach?.tenantId ?? '',
      objectId: coach?.objectId ?? '',
    });
    expect(known?.roles).toEqual([]);
  });

  test('the right object id in the wrong tenant is nobody', async () => {
    const coach = demoPeople.find((person) => person.role === 'COACH');
    expect(
      await identify(database.db, clock, { tenantId: demoTenants.hospital, objectId: coach?.objectId ?? '' }),
    ).toBeUndefined();
  });
});
