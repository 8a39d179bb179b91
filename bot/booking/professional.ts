import { DomainError } from '../../src/domain-error.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import type { Asker, BookingSite } from '../../src/booking/read-site.ts';
import { readSite } from '../../src/booking/read-site.ts';
import type { KnownPerson } from '../../src/people/identify.ts';
import type { ActParts } from '../acts/parts.ts';

/** Who may book on a client's behalf; a coach in the own agenda only, such as after calling someone back. */
const professionalRoles: readonly Role[] = ['CARE_PROFESSIONAL', 'CARE_COACH'];
export const bookingRoles: readonly Role[] = [...professionalRoles, 'COACH'];

export function hasRole(person: KnownPerson, roles: readonly Role[]): boolean {
  return person.roles.some(({ role }) => roles.includes(role));
}

/** Most sites that are looked at for one person. */
const MOST_SITES = 50;

/** The sites where someone has one of these roles, by name. */
export async function sitesOf(
  { db, clock }: ActParts,
  person: KnownPerson,
  roles: readonly Role[] = bookingRoles,
): Promise<BookingSite[]> {
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

/** As whom they book at a site. */
export function bookerAt(
  person: KnownPerson,
  site: Pick<BookingSite, 'id'>,
): Asker & { person: KnownPerson } {
  const professional = person.roles.some(
    ({ siteId, role }) => siteId === site.id && professionalRoles.includes(role),
  );
  const coaches = person.roles.some(({ siteId, role }) => siteId === site.id && role === 'COACH');
  return { as: coaches && !professional ? 'COACH' : 'PROFESSIONAL', person };
}
