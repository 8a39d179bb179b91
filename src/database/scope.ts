import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open.ts';

/** For whom a transaction runs. Rows outside it do not exist for it (row-level security, docs/adr/0005). */
export type Scope = {
  tenantId?: string;
  /** A member of staff. A coach sees the own appointments and clients at sites where an assignment runs. */
  personId?: string | undefined;
  siteIds?: readonly string[];
  /** A client, known by a link of their own, or one that is made in this transaction. */
  clientId?: string;
  /** The hash of a client's link, before it is known whose it is. */
  linkHash?: string;
};

export type Transaction = Prisma.TransactionClient;

/** Runs `work` in one transaction that sees and writes only what the scope allows. Identifiers are UUIDs. */
export function inScope<T>(db: Database, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await set(tx, {
      tenant: scope.tenantId ?? '',
      person: scope.personId ?? '',
      sites: (scope.siteIds ?? []).join(','),
      client: scope.clientId ?? '',
      link: scope.linkHash ?? '',
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
