import type { BookingSite } from '../booking/read-site.ts';
import { DomainError } from '../domain-error.ts';
import type { Role } from '../generated/prisma/enums.ts';
import type { SitePolicy } from '../people/site-policy.ts';
import type { Referrer } from './referrer.ts';

/** Who refers: those who treat people at the site. */
export const referringRoles: readonly Role[] = ['CARE_PROFESSIONAL', 'CARE_COACH'];

/**
 * Passes whoever may refer at a site.
 * @throws DomainError NOT_FOUND without that role there, NO_COACH, REFERRALS_CLOSED.
 */
export function requireMayRefer(
  { id, coaches }: Pick<BookingSite, 'id' | 'coaches'>,
  { referralsOpen }: Pick<SitePolicy, 'referralsOpen'>,
  { roles }: Pick<Referrer, 'roles'>,
): void {
  if (!roles.some(({ siteId, role }) => siteId === id && referringRoles.includes(role)))
    throw new DomainError('NOT_FOUND', 'this person does not refer at the site');
  if (coaches.length === 0) throw new DomainError('NO_COACH', 'no coach is assigned to the site today');
  if (!referralsOpen) throw new DomainError('REFERRALS_CLOSED', 'the site takes no referrals');
}
