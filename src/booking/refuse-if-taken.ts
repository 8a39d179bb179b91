import { DomainError } from '../domain-error.ts';
import type { BookingParts } from './parts.ts';
import type { SlotRef } from './slot-id.ts';

/**
 * A quick look without locks, before anything else is read: under a rush on one slot, all but the first few leave here. Only
 * a hint: `claimSlot` decides. A request that had its effect before passes, to get the same answer again.
 * @throws DomainError SLOT_TAKEN.
 */
export async function refuseIfTaken(
  { db, sealer, clock }: BookingParts,
  ref: SlotRef,
  done?: { slug: string; idempotencyKey: string | undefined },
): Promise<void> {
  const after = new Date(ref.start.getTime() + 1);
  const key = done?.idempotencyKey ? keyName(sealer, done.slug, done.idempotencyKey) : '';
  const [found] = await db.$queryRaw<{ taken: boolean; done: boolean }[]>`
    select exists (select 1 from coach_busy(array[${ref.coachId}]::uuid[], ${ref.start}, ${after}, ${clock()}, null)) as taken,
           exists (select 1 from idempotency_key where key = ${key}) as done`;
  if (found?.taken && !found.done) throw new DomainError('SLOT_TAKEN', 'the slot is taken');
}

/** Under which name an idempotency key is kept; a key counts per site. */
export function keyName(sealer: BookingParts['sealer'], slug: string, key: string): string {
  return sealer.keyedName('idempotency key', slug, key);
}
