import { linkHash } from '../booking/client-link.ts';
import { DAY_MS } from '../booking/zone.ts';
import type { Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { audit, type NewAuditEntry } from '../privacy/audit.ts';
import type { Sealer } from '../privacy/seal.ts';
import { referLinkToken } from './refer-link.ts';

export const USUAL_DAYS = 180;
const MOST_DAYS = 366;
const LONGEST_NAME = 80;

/** Who makes or ends a link. */
export type By = Pick<NewAuditEntry, 'actor' | 'actorId'>;

/** For whom a link is, and until when it works. */
export type Terms = { personName: string; expiresAt: Date };

/**
 * A name and a number of days as they were typed, made ready to keep.
 * @throws DomainError INVALID for a name or a term that cannot be.
 */
export function readTerms({ name, days }: { name: string; days: number }, now: Date): Terms {
  const personName = name
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (personName === '' || personName.length > LONGEST_NAME)
    throw new DomainError('INVALID', `a name has 1 to ${LONGEST_NAME} characters`, [
      { field: 'name', messageKey: 'admin.field.linkName' },
    ]);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new DomainError('INVALID', `a link works for 1 to ${MOST_DAYS} days`, [
      { field: 'days', messageKey: 'admin.field.number' },
    ]);
  return { personName, expiresAt: new Date(now.getTime() + days * DAY_MS) };
}

/** Keeps a new link, all but its token, and returns that. */
export async function keepLink(
  tx: Transaction,
  sealer: Sealer,
  { id, siteId, now, by, ...terms }: Terms & { id: string; siteId: string; now: Date; by: By },
): Promise<string> {
  const token = referLinkToken(sealer, id);
  await tx.referLink.createMany({
    data: [{ id, siteId, hash: linkHash(token), createdAt: now, ...terms }],
  });
  await audit(tx, [{ siteId, at: now, ...by, act: 'REFER_LINK_MADE', record: 'REFER_LINK', recordId: id }]);
  return token;
}
