import { v5 } from 'uuid';
import type { ReferLink } from '../generated/prisma/client.ts';
import type { Sealer } from '../privacy/seal.ts';

/** The token of a link: 256 bits made from its id with our key, so that nobody makes one who has not got it. */
export function referLinkToken(sealer: Sealer, linkId: string): string {
  return sealer.keyedName('refer link', linkId);
}

/**
 * The id of the link that one request of an administrator makes: the same each time, and another for everyone else. With our
 * key, so that nobody finds the request from the id.
 */
export function requestedLinkId(
  sealer: Sealer,
  { personId, siteId, key }: { personId: string; siteId: string; key: string },
): string {
  return v5(sealer.keyedName('refer link request', personId, siteId, key), v5.URL);
}

/** Whether a link opens anything at a moment. */
export function isLive(
  { expiresAt, revokedAt }: Pick<ReferLink, 'expiresAt' | 'revokedAt'>,
  at: Date,
): boolean {
  return !revokedAt && expiresAt > at;
}
