import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open.ts';

/** For whom a transaction runs. Rows outside it do not exist for it (row-level security, docs/adr/0005). */
export type Scope = { tenantId: string; personId?: string | undefined; siteIds?: readonly string[] };

export type Transaction = Prisma.TransactionClient;

/** Runs `work` in one transaction that sees and writes only what the scope allows. Identifiers are UUIDs. */
export function inScope<T>(db: Database, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await set(tx, {
      tenant: scope.tenantId,
      person: scope.personId ?? '',
      sites: (scope.siteIds ?? []).join(','),
    });
    return work(tx);
  });
}

/**
 * Runs `work` above all scopes. Only for what belongs to nobody: demo data, the outbox worker, retention. A test lists
 * the files that may call it.
 */
export function asSystem<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await set(tx, { system: 'on' });
    return work(tx);
  });
}

async function set(tx: Transaction, settings: Record<string, string>): Promise<void> {
  const calls = Object.entries(settings).map(
    ([name, value]) => Prisma.sql`set_config(${`werkwijzer.${name}`}, ${value}, true)`,
  );
  await tx.$queryRaw`select ${Prisma.join(calls)}`;
}
