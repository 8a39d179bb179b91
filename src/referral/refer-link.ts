import type { ReferLink } from '../generated/prisma/client.ts';
import type { Sealer } from '../privacy/seal.ts';

/** The token of a link: 256 bits made from its id with our key, so that nobody makes one who has not got it. */
export function referLinkToken(sealer: Sealer, linkId: string): string {
  return sealer.keyedName('refer link', linkId);
}

/** Whether a link opens anything at a moment. */
export function isLive(
  { expiresAt, revokedAt }: Pick<ReferLink, 'expiresAt' | 'revokedAt'>,
  at: Date,
): boolean {
  return !revokedAt && expiresAt > at;
}
