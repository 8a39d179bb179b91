import { DomainError } from '../domain-error.ts';
import type { BookingParts } from './parts.ts';
import type { SlotRef } from './slot-id.ts';

/**
 * A quick look without locks, before anything else is read: under a rush on one slot of a site, all but the first few leave
 * here. Only a hint: `claimSlot` decides. A request that had its effect before passes, to get the same answer again.
 * @throws DomainError SLOT_TAKEN.
 */
export async function refuseIfTaken(
  { db, sealer, clock }: BookingParts,
  slug: string,
  { coachId, start }: SlotRef,
  idempotencyKey?: string,
): Promise<void> {
  const key = idempotencyKey ? keyName(sealer, slug, idempotencyKey) : '';
  const [found] = await db.$queryRaw<[{ taken: boolean; done: boolean }]>`
    select slot_taken(${slug}, ${coachId}::uuid, ${start}, ${clock()}) as taken,
           exists (select 1 from idempotency_key where key = ${key}) as done`;
  if (found.taken && !found.done) throw new DomainError('SLOT_TAKEN', 'the slot is taken');
}

/** Under which name an idempotency key is kept; a key counts per site. */
export function keyName(sealer: BookingParts['sealer'], slug: string, key: string): string {
  return sealer.keyedName('idempotency key', slug, key);
}
