import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { KnownPerson } from '../people/identify.ts';

/** How a site books, and who coaches there today. */
export type BookingSite = {
  id: string;
  slug: string;
  name: string;
  policy: BookingPolicy;
  coaches: SiteCoach[];
};

/** `until`: when the assignment ends, if that is known. */
export type SiteCoach = { id: string; name: string; until: Date | null };

export type BookingPolicy = {
  clientsBook: boolean;
  professionalsBook: boolean;
  firstTalkByProfessional: boolean;
  leadMinutes: number;
  horizonDays: number;
  phone: string | null;
  freedSlotsAt: string;
  openOnHolidays: boolean;
};

/** How a site books that set nothing. */
export const usualBooking: BookingPolicy = {
  clientsBook: true,
  professionalsBook: true,
  firstTalkByProfessional: false,
  leadMinutes: 120,
  horizonDays: 56,
  phone: null,
  freedSlotsAt: '07:00',
  openOnHolidays: false,
};

const SLUG = /^[a-z0-9-]{1,80}$/;

/**
 * A site by its slug, or by its id.
 * @throws DomainError SITE_UNKNOWN.
 */
export async function readSite(
  db: Database,
  clock: Clock,
  by: { slug: string } | { id: string },
): Promise<BookingSite> {
  const couldBe = 'id' in by || SLUG.test(by.slug);
  const site = couldBe && (await db.site.findUnique({ where: by, include: { bookingPolicy: true } }));
  if (!site) throw new DomainError('SITE_UNKNOWN', 'there is no such site');
  const coaches = await inScope(db, { siteIds: [site.id] }, (tx) => coachesOf(tx, site.id, clock()));
  const { id, slug, name } = site;
  return { id, slug, name, policy: site.bookingPolicy ?? usualBooking, coaches };
}

/** Who coaches at a site at a moment, in a scope that sees the site. */
async function coachesOf(tx: Transaction, siteId: string, at: Date): Promise<SiteCoach[]> {
  const live = { siteId, from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] };
  const assignments = await tx.assignment.findMany({
    where: live,
    select: { until: true, coach: { select: { id: true, name: true } } },
    // Of two that run, the one that ends last counts.
    orderBy: { until: { sort: 'asc', nulls: 'last' } },
  });
  const coaches = new Map(assignments.map(({ until, coach }) => [coach.id, { ...coach, until }]));
  return [...coaches.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/**
 * Who asks for slots: a client from the site's page, a client with a link of their own (`known`), or a member of staff.
 * `moves`: a client for whom an appointment stands already.
 */
export type Asker =
  | { as: 'CLIENT'; known: boolean; moves?: boolean | undefined; reservedKey?: string | undefined }
  | { as: 'PROFESSIONAL' | 'COACH'; person: KnownPerson };

/**
 * Passes whoever may book at the site.
 * @throws DomainError BOOKING_CLOSED, FIRST_TALK_BY_PROFESSIONAL, NO_COACH, NOT_FOUND.
 */
export function requireMayBook(site: BookingSite, asker: Asker): void {
  const { policy } = site;
  if (site.coaches.length === 0) throw new DomainError('NO_COACH', 'no coach is assigned to the site today');
  switch (asker.as) {
    case 'CLIENT':
      if (asker.known && asker.moves) return;
      if (!policy.clientsBook) throw new DomainError('BOOKING_CLOSED', 'clients do not book at this site');
      if (policy.firstTalkByProfessional && !asker.known)
        throw new DomainError('FIRST_TALK_BY_PROFESSIONAL', 'a professional books the first talk here');
      return;
    case 'PROFESSIONAL':
      requireRole(site, asker.person, ['CARE_PROFESSIONAL', 'CARE_COACH']);
      if (!policy.professionalsBook)
        throw new DomainError('BOOKING_CLOSED', 'professionals do not book at this site');
      return;
    case 'COACH':
      requireRole(site, asker.person, ['COACH']);
  }
}

function requireRole(site: BookingSite, person: KnownPerson, roles: readonly string[]): void {
  const has = person.roles.some(({ siteId, role }) => siteId === site.id && roles.includes(role));
  if (!has) throw new DomainError('NOT_FOUND', 'this person does not work at the site in that role');
}
