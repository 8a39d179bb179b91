import { linkHash } from '../booking/client-link.ts';
import type { BookingSite } from '../booking/read-site.ts';
import { DAY_MS } from '../booking/zone.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { audit, type NewAuditEntry } from '../privacy/audit.ts';
import type { ReferralParts } from './parts.ts';
import { referLinkToken } from './refer-link.ts';

export const USUAL_DAYS = 180;
const MOST_DAYS = 366;
const LONGEST_NAME = 80;

export type NewReferLink = {
  /** Of the one professional it is for, as coaches and clients read it. */
  name: string;
  /** How long it works. */
  days?: number | undefined;
  /** Who makes it. */
  by: Pick<NewAuditEntry, 'actor' | 'actorId'>;
};

/**
 * Makes the link by which a professional without Teams refers to the coaches of a site. The token is told here and never
 * again: what we keep of it does not open anything.
 * @throws DomainError INVALID for a name or a term that cannot be.
 */
export async function makeReferLink(
  { db, clock, sealer }: ReferralParts,
  { id: siteId }: Pick<BookingSite, 'id'>,
  { name, days = USUAL_DAYS, by }: NewReferLink,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const personName = name
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (personName === '' || personName.length > LONGEST_NAME)
    throw new DomainError('INVALID', `a name has 1 to ${LONGEST_NAME} characters`);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new DomainError('INVALID', `a link works for 1 to ${MOST_DAYS} days`);
  const now = clock();
  const id = newId();
  const token = referLinkToken(sealer, id);
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  await inScope(db, { siteIds: [siteId] }, async (tx) => {
    await tx.referLink.createMany({
      data: [{ id, siteId, personName, hash: linkHash(token), createdAt: now, expiresAt }],
    });
    await audit(tx, [{ siteId, at: now, ...by, act: 'REFER_LINK_MADE', record: 'REFER_LINK', recordId: id }]);
  });
  return { id, token, expiresAt };
}
