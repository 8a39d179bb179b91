import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import type { OutboxChannel } from '../generated/prisma/enums.ts';
import { backoff, MOST_TRIES } from './backoff.ts';
import type { Delivery } from './delivery.ts';
import { knownKinds } from './read-message.ts';

/** How long a worker has a message to itself. Longer than any try takes; when it died, the message comes back. */
export const LEASE_MS = 2 * 60 * 1000;
const MOST_AT_ONCE = 5;

/** Takes a few messages of a channel whose time has come and that no other worker has. */
export async function claimDue(
  db: Database,
  channel: OutboxChannel,
  now: Date,
  leaseMs = LEASE_MS,
): Promise<OutboxMessage[]> {
  const lockedUntil = new Date(now.getTime() + leaseMs);
  return asSystem(db, async (tx) => {
    const claimed = await tx.$queryRaw<{ id: string }[]>`
      update outbox_message set locked_until = ${lockedUntil}, attempts = attempts + 1
      where id in (
        select id from outbox_message
        where state = 'PENDING' and not_before <= ${now} and (locked_until is null or locked_until <= ${now})
          and channel = ${channel}::outbox_channel and kind = any(${knownKinds})
        order by not_before, id limit ${MOST_AT_ONCE} for update skip locked)
      returning id`;
    if (claimed.length === 0) return [];
    return tx.outboxMessage.findMany({ where: { id: { in: claimed.map(({ id }) => id) } } });
  });
}

/**
 * Writes down how a try ended. What was sent is written whatever happened meanwhile; anything else only while the lease is
 * ours, because another worker may be at it by now.
 */
export async function settle(
  db: Database,
  { id, attempts, lockedUntil }: OutboxMessage,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  if (delivery.end === 'LATER' && delivery.afterMs === undefined) return;
  const mine = delivery.end === 'SENT' ? {} : { lockedUntil };
  await asSystem(db, (tx) =>
    tx.outboxMessage.updateMany({
      where: { id, state: 'PENDING', ...mine },
      data: { lockedUntil: null, ...valuesOf(delivery, attempts, now) },
    }),
  );
}

function valuesOf(delivery: Delivery, attempts: number, now: Date) {
  switch (delivery.end) {
    case 'SENT':
      return { state: 'SENT', endedAt: now, lastError: null } as const;
    case 'DROPPED':
    case 'FAILED':
      return { state: delivery.end, endedAt: now, lastError: delivery.why } as const;
    case 'LATER':
      return {
        notBefore: new Date(now.getTime() + (delivery.afterMs ?? 0)),
        attempts: Math.max(0, attempts - 1),
      };
    case 'RETRY':
      if (attempts >= MOST_TRIES)
        return { state: 'FAILED', endedAt: now, lastError: `GAVE_UP ${delivery.why}` } as const;
      return {
        notBefore: new Date(now.getTime() + backoff(attempts, delivery.afterMs)),
        lastError: delivery.why,
      };
  }
}
