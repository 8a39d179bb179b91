import { dayOf } from '../day.ts';
import { chainAudit } from '../privacy/audit-chain.ts';
import { exportHeads } from '../privacy/audit-heads.ts';
import { applyRetention } from '../privacy/retention.ts';
import type { DeliveryParts } from './parts.ts';

/** Links what was added to the audit trail. On every server; a chain is with one at a time. */
export async function linkTrail({ db }: Pick<DeliveryParts, 'db'>): Promise<void> {
  await chainAudit(db);
}

/** Most clients that are erased in one go; the next hour takes the rest. */
const MOST_ERASED = 500;

/** Once a day writes where the audit trail stands, and erases who was last seen longer ago than their site keeps data. */
export async function keepPromises(parts: DeliveryParts): Promise<void> {
  const { db, clock, log, auditFolder } = parts;
  if (auditFolder !== undefined) await exportHeads(db, auditFolder, dayOf(clock()));
  await applyRetention(parts, {
    dryRun: false,
    limit: MOST_ERASED,
    onFailed: (error) =>
      log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a client was not erased'),
  });
}
