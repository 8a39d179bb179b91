import type { Transaction } from '../database/scope.ts';
import { dayOf } from '../day.ts';

/** Writes down for the clients that a member of staff saw their data; once a day. Erased meanwhile: nothing. */
export async function noteLooks(
  tx: Transaction,
  personId: string,
  clientIds: readonly (string | null)[],
  now: Date,
): Promise<void> {
  const seen = [...new Set(clientIds.filter((id) => id !== null))];
  if (seen.length === 0) return;
  await tx.$executeRaw`
    insert into client_access (client_id, person_id, day)
    select id, ${personId}::uuid, ${dayOf(now)}::date from client where id = any(${seen}::uuid[])
    for key share on conflict do nothing`;
}
