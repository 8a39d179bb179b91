import type { Transaction } from '../database/scope.ts';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * Holds the client of a record, and what they agree to, until the transaction ends: nothing is withdrawn or erased between
 * the question to the gate and what is done upon its answer. Before the record itself is locked: whoever withdraws or erases
 * has the client first too, so that no two wait for each other.
 */
export async function holdClientOf(
  tx: Transaction,
  record: 'referral' | 'feedback',
  id: string,
): Promise<void> {
  const table = record === 'referral' ? Prisma.sql`referral` : Prisma.sql`feedback`;
  await tx.$queryRaw`
    select 1 from client where id = (select client_id from ${table} where id = ${id}::uuid) for share`;
}
