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

/** What a link is made for: an appointment as it stands after a change, or a referral. */
export type LinkFor = { appointmentId: string; sequence: number } | { referralId: string };

export type NewLink = { clientId: string; kind: LinkKind; for: LinkFor };

/** Makes a link and returns its token. */
export async function makeLink(
  tx: Transaction,
  sealer: Sealer,
  now: Date,
  { clientId, kind, for: made }: NewLink,
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = linkToken(sealer, id);
  await tx.clientLink.createMany({
    data: [{ id, clientId, kind, sequence: 0, ...made, hash: linkHash(token), createdAt: now }],
  });
  return { id, token };
}
