import { readSite, type BookingSite } from '../../src/booking/read-site.ts';
import { DomainError } from '../../src/domain-error.ts';
import type { ActParts, Speaker } from './parts.ts';

/** A site where this person works; no other site exists for them. */
export async function siteFor(
  { db, clock }: ActParts,
  { person }: Speaker,
  siteId: string | undefined,
): Promise<BookingSite | undefined> {
  if (siteId === undefined || !person.siteIds.includes(siteId)) return undefined;
  return readSite(db, clock, { id: siteId }).catch((error: unknown) => {
    if (error instanceof DomainError) return undefined;
    throw error;
  });
}
