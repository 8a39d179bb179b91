import type { BookingSite } from '../booking/read-site.ts';
import { inScope } from '../database/scope.ts';
import { newId } from '../ids.ts';
import { keepLink, readTerms, USUAL_DAYS, type By } from './new-refer-link.ts';
import type { ReferralParts } from './parts.ts';

export type NewReferLink = {
  /** Of the one professional it is for, as coaches and clients read it. */
  name: string;
  /** How long it works. */
  days?: number | undefined;
  /** Who makes it. */
  by: By;
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
  const now = clock();
  const terms = readTerms({ name, days }, now);
  const id = newId();
  const token = await inScope(db, { siteIds: [siteId] }, (tx) =>
    keepLink(tx, sealer, { id, siteId, now, by, ...terms }),
  );
  return { id, token, expiresAt: terms.expiresAt };
}
