import type { Database } from '../database/open.ts';
import { asSystem, type Transaction } from '../database/scope.ts';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import type { MessageKind } from './message.ts';

const HOUR_MS = 60 * 60 * 1000;
const MOVES_ASIDE_MS = 5_000;
const USUAL_PER_HOUR = 5;

/** How many mails of a kind one address gets in an hour. Nobody is flooded by what someone else does with their address. */
export type Budget = { confirmationsPerHour: number };

/**
 * Whether a claimed mail may go to its address now. If not, it is put back until it may, without counting a try. Of two that
 * are at it at once, one goes and one waits.
 */
export async function mayGo(
  db: Database,
  row: OutboxMessage,
  { confirmationsPerHour }: Budget,
  now: Date,
): Promise<boolean> {
  const { id, kind, addressKey } = row;
  if (!addressKey) return true;
  const most = kind === ('CLIENT_CONFIRMATION' satisfies MessageKind) ? confirmationsPerHour : USUAL_PER_HOUR;
  return asSystem(db, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`mail to ${addressKey}`}, 0))`;
    const sent = await sentInHour(tx, { kind, addressKey }, most, now);
    const flying = await tx.outboxMessage.count({
      where: { kind, addressKey, state: 'PENDING', lockedUntil: { gt: now }, id: { not: id } },
    });
    if (sent.length + flying < most) return true;
    const full = sent[most - 1];
    const at = new Date(full ? full.getTime() + HOUR_MS : now.getTime() + MOVES_ASIDE_MS);
    await tx.outboxMessage.updateMany({
      where: { id, state: 'PENDING', lockedUntil: row.lockedUntil },
      data: { lockedUntil: null, notBefore: at, attempts: { decrement: 1 } },
    });
    return false;
  });
}

/** When the newest of these were sent, newest first. */
async function sentInHour(
  tx: Transaction,
  like: { kind: string; addressKey: string },
  most: number,
  now: Date,
): Promise<Date[]> {
  const rows = await tx.outboxMessage.findMany({
    where: { ...like, state: 'SENT', endedAt: { gt: new Date(now.getTime() - HOUR_MS) } },
    orderBy: { endedAt: 'desc' },
    take: Math.min(most, 1000),
    select: { endedAt: true },
  });
  return rows.flatMap(({ endedAt }) => endedAt ?? []);
}
