import { DomainError } from '../../src/domain-error.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import type { Asker, BookingSite } from '../../src/booking/read-site.ts';
import { readSite } from '../../src/booking/read-site.ts';
import type { KnownPerson } from '../../src/people/identify.ts';
import type { ChatBookingParts } from './parts.ts';

/** Who may book on a client's behalf. */
export const professionalRoles = ['CARE_PROFESSIONAL', 'CARE_COACH'] as const satisfies Role[];

export function hasRole(person: KnownPerson, roles: readonly Role[]): boolean {
  return person.roles.some(({ role }) => roles.includes(role));
}

/** Most sites that are looked at for one person. */
const MOST_SITES = 50;

/** The sites where someone is a professional, by name. */
export async function sitesOf({ db, clock }: ChatBookingParts, person: KnownPerson): Promise<BookingSite[]> {
  const roles: readonly Role[] = professionalRoles;
  const ids = person.roles.filter(({ role }) => roles.includes(role)).map(({ siteId }) => siteId);
  const sites = await Promise.all(
    [...new Set(ids)].slice(0, MOST_SITES).map((id) => readSite(db, clock, { id }).catch(unknown)),
  );
  return sites.filter((site) => site !== undefined).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** A site that is gone since: not one to book at. */
function unknown(error: unknown): undefined {
  if (error instanceof DomainError) return undefined;
  throw error;
}

export function asProfessional(person: KnownPerson): Asker {
  return { as: 'PROFESSIONAL', person };
}
