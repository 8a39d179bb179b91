import type { BookingParts } from './parts.ts';

/** Under which name an idempotency key is kept; a key counts per site. */
export function keyName(sealer: BookingParts['sealer'], slug: string, key: string): string {
  return sealer.keyedName('idempotency key', slug, key);
}
