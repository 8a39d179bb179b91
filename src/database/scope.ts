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
  /** An administrator in their organisation, and nothing else that this person is: no client is ever in it. */
  admin?: { personId: string; organisationId: string };
};

export type Transaction = Prisma.TransactionClient;

/** Runs `work` in one transaction that sees and writes only what the scope allows. Identifiers are UUIDs. */
export function inScope<T>(db: Database, scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await set(tx, settingsOf(scope));
    return work(tx);
  });
}

/**
 * The same, for work that begins with a call of one of our database functions: it goes in the trip that sets the scope.
 * @param call such as `Prisma.sql`look_at_plans(...)``; `work` gets what it returned.
 */
export function inScopeAfter<T>(
  db: Database,
  scope: Scope,
  call: Prisma.Sql,
  work: (tx: Transaction, returned: unknown) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    // The settings come out of an inner query, so they stand before the function runs.
    const [row] = await tx.$queryRaw<[{ returned: unknown }]>`
      select ${call} as returned from (select ${settingCalls(settingsOf(scope))} offset 0) as scope`;
    return work(tx, row.returned);
  });
}

/** Goes on in another scope for the rest of the transaction: of whom the first one found. */
export async function goOnIn(tx: Transaction, scope: Scope): Promise<void> {
  await set(tx, settingsOf(scope));
}

function settingsOf(scope: Scope): Record<string, string> {
  return {
    tenant: scope.tenantId ?? '',
    person: scope.personId ?? '',
    sites: (scope.siteIds ?? []).join(','),
    client: scope.clientId ?? '',
    link: scope.linkHash ?? '',
    admin: scope.admin?.personId ?? '',
    organisation: scope.admin?.organisationId ?? '',
  };
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

/**
 * Goes on above all scopes, for writing what the scope no longer shows once it is written: the caller found the record in the
 * scope first. The scope holds again afterwards; when the work fails, so does the transaction.
 */
export async function aboveScope<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await set(tx, { system: 'on' });
  const result = await work(tx);
  await set(tx, { system: '' });
  return result;
}

async function set(tx: Transaction, settings: Record<string, string>): Promise<void> {
  await tx.$queryRaw`select ${settingCalls(settings)}`;
}

function settingCalls(settings: Record<string, string>): Prisma.Sql {
  return Prisma.join(
    Object.entries(settings).map(
      ([name, value]) => Prisma.sql`set_config(${`werkwijzer.${name}`}, ${value}, true)`,
    ),
  );
}
