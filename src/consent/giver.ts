import type { Scope, Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { Client } from '../generated/prisma/client.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';

/** Who says what a client agrees to: the client through a link of their own, or a coach of theirs who writes it down. */
export type Giver = { as: 'CLIENT' } | { as: 'COACH'; person: KnownPerson };

export function consentScope(giver: Giver, clientId: string): Scope {
  return giver.as === 'CLIENT' ? { clientId } : ownScope(giver.person);
}

/**
 * The client, when they are the giver's: a coach has a talk with them or took their referral on; to be asked is not enough.
 * Their row stays locked until the transaction ends, so that what they agree to changes by one at a time.
 * @throws DomainError NOT_FOUND.
 */
export async function requireOwnClient(tx: Transaction, giver: Giver, clientId: string): Promise<Client> {
  await tx.$queryRaw`select 1 from client where id = ${clientId}::uuid for no key update`;
  const client = await tx.client.findUnique({ where: { id: clientId } });
  const theirs = client && (giver.as === 'CLIENT' || (await hasClient(tx, giver.person.id, clientId)));
  if (!theirs) throw new DomainError('NOT_FOUND', 'no such client of this person');
  return client;
}

async function hasClient(tx: Transaction, coachId: string, clientId: string): Promise<boolean> {
  const mine = { coachId, clientId };
  return (await tx.referral.count({ where: mine })) + (await tx.appointment.count({ where: mine })) > 0;
}
