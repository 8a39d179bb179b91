import { createHash } from 'node:crypto';
import type { Transaction } from '../database/scope.ts';
import type { LinkKind } from '../generated/prisma/enums.ts';
import { newId } from '../ids.ts';
import type { Sealer } from '../privacy/seal.ts';

/** The token of a link: 256 bits made from its id with our key, so that it need not be stored to be sent again. */
export function linkToken(sealer: Sealer, linkId: string): string {
  return sealer.keyedName('client link', linkId);
}

/** What the database knows of a token. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export type NewLink = { clientId: string; appointmentId: string; kind: LinkKind; sequence: number };

/** Makes a link and returns its token. */
export async function makeLink(
  tx: Transaction,
  sealer: Sealer,
  now: Date,
  link: NewLink,
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = linkToken(sealer, id);
  await tx.clientLink.createMany({ data: [{ id, ...link, hash: linkHash(token), createdAt: now }] });
  return { id, token };
}
