import type { BookingParts } from './parts.ts';
import { linkToken } from './client-link.ts';
import { keyName } from './key-name.ts';

/**
 * What a request with this key booked before: the token of the link it gave out, or ERASED when nothing is left of that
 * client. Undefined when the key has had no effect.
 */
export async function bookedBefore(
  { db, sealer }: Pick<BookingParts, 'db' | 'sealer'>,
  slug: string,
  idempotencyKey: string,
): Promise<{ token: string } | 'ERASED' | undefined> {
  const key = keyName(sealer, slug, idempotencyKey);
  const [found] = await db.$queryRaw<{ link: string | null }[]>`
    select first_link(appointment_id) as link from idempotency_key where key = ${key}`;
  if (!found) return undefined;
  return found.link ? { token: linkToken(sealer, found.link) } : 'ERASED';
}
